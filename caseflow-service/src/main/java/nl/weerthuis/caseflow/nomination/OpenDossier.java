package nl.weerthuis.caseflow.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.dossier.Dossier;
import nl.weerthuis.caseflow.event.CaseEvent.CaseSubmitted;
import nl.weerthuis.caseflow.origin.OriginView;
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.caseflow.profile.DwellingNeeds;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.Outbox;

/** Gives every feature its part of a new case and states all facts of it, in the order in which they are told. */
@ApplicationScoped
class OpenDossier {

    record Command(CaseSheet sheet, Nomination nomination, SubjectKey key) {}

    private final Origins origins;
    private final DwellingNeeds needs;
    private final Arrangements arrangements;
    private final RegionParameters parameters;
    private final Outbox outbox;

    OpenDossier(
            Origins origins,
            DwellingNeeds needs,
            Arrangements arrangements,
            RegionParameters parameters,
            Outbox outbox) {
        this.origins = origins;
        this.needs = needs;
        this.arrangements = arrangements;
        this.parameters = parameters;
        this.outbox = outbox;
    }

    Dossier handle(Command command) {
        var sheet = command.sheet();
        var nomination = command.nomination();
        var facts = new ArrayList<Event>();
        facts.add(submitted(sheet));
        facts.add(needs.first(sheet, nomination.client(), nomination.household(), nomination.searchProfile()));
        facts.add(origins.first(sheet, nomination.origin(), command.key()));
        facts.addAll(arrangements.first(sheet, nomination, command.key()));
        outbox.append(facts);
        return dossier(sheet, nomination);
    }

    /** As a reader will find it, without reading it back. */
    private Dossier dossier(CaseSheet sheet, Nomination nomination) {
        return new Dossier(
                sheet,
                nomination.clientReference(),
                Optional.of(nomination.client()),
                OriginView.of(nomination.origin(), sheet.submittedOn()),
                new DwellingNeeds.Need(nomination.household(), nomination.searchProfile()),
                arrangements.views(nomination),
                Optional.ofNullable(nomination.supportArrangement()),
                nomination.consents(),
                parameters.youth(sheet.region(), sheet.readyOn()));
    }

    private static CaseSubmitted submitted(CaseSheet sheet) {
        return new CaseSubmitted(
                sheet.id(),
                sheet.level(),
                sheet.providerId(),
                sheet.targetGroup().name(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn());
    }
}
