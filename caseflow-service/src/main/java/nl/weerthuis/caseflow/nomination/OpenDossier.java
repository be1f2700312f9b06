package nl.weerthuis.caseflow.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.consent.ConsentStatement;
import nl.weerthuis.caseflow.consent.Consents;
import nl.weerthuis.caseflow.dossier.Dossier;
import nl.weerthuis.caseflow.event.CaseEvent.CaseSubmitted;
import nl.weerthuis.caseflow.origin.OriginView;
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.caseflow.precondition.Assessment;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.caseflow.profile.DwellingNeeds;
import nl.weerthuis.caseflow.support.Supports;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.Outbox;

/** Gives every feature its part of a new case and states all facts of it, in the order in which they are told. */
@ApplicationScoped
class OpenDossier {

    record Command(CaseSheet sheet, Nomination nomination, SubjectKey key) {}

    private final Origins origins;
    private final DwellingNeeds needs;
    private final Preconditions preconditions;
    private final Supports supports;
    private final Consents consents;
    private final Outbox outbox;

    OpenDossier(
            Origins origins,
            DwellingNeeds needs,
            Preconditions preconditions,
            Supports supports,
            Consents consents,
            Outbox outbox) {
        this.origins = origins;
        this.needs = needs;
        this.preconditions = preconditions;
        this.supports = supports;
        this.consents = consents;
        this.outbox = outbox;
    }

    Dossier handle(Command command) {
        var sheet = command.sheet();
        var nomination = command.nomination();
        var assessments = Preconditions.settledBy(settled(nomination), nomination.preconditions());
        var support = Optional.ofNullable(nomination.supportArrangement());
        var facts = new ArrayList<Event>();
        facts.add(submitted(sheet));
        facts.add(needs.first(sheet, nomination.client(), nomination.household(), nomination.searchProfile()));
        facts.add(origins.first(sheet, nomination.origin(), command.key()));
        facts.addAll(preconditions.first(sheet, assessments, command.key()));
        support.ifPresent(arranged -> facts.add(supports.first(sheet, arranged, command.key())));
        facts.addAll(consents.first(sheet, nomination.consents()));
        outbox.append(facts);
        return dossier(sheet, nomination, assessments);
    }

    /** As a reader will find it, without reading it back. */
    private Dossier dossier(CaseSheet sheet, Nomination nomination, List<Assessment> assessments) {
        return new Dossier(
                sheet,
                Optional.of(nomination.client()),
                OriginView.of(nomination.origin(), sheet.submittedOn()),
                new DwellingNeeds.Need(nomination.household(), nomination.searchProfile()),
                preconditions.views(assessments),
                Optional.ofNullable(nomination.supportArrangement()),
                nomination.consents());
    }

    private static Set<PreconditionCode> settled(Nomination nomination) {
        var settled = EnumSet.noneOf(PreconditionCode.class);
        if (nomination.supportArrangement() != null) {
            settled.add(PreconditionCode.SUPPORT);
        }
        if (nomination.consents().stream().anyMatch(ConsentStatement::opensTable)) {
            settled.add(PreconditionCode.CONSENT);
        }
        return settled;
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
