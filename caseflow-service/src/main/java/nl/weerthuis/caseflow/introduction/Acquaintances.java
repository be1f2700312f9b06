package nl.weerthuis.caseflow.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.introduction.IntroductionView.SupportContact;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.caseflow.profile.DwellingNeeds;
import nl.weerthuis.caseflow.support.Supports;
import nl.weerthuis.platform.problem.Problem;

/** What a corporation learns of somebody, and no more. */
@ApplicationScoped
class Acquaintances {

    private final Clients clients;
    private final DwellingNeeds needs;
    private final Supports supports;
    private final Organisations organisations;
    private final Clock clock;

    Acquaintances(Clients clients, DwellingNeeds needs, Supports supports, Organisations organisations, Clock clock) {
        this.clients = clients;
        this.needs = needs;
        this.supports = supports;
        this.organisations = organisations;
        this.clock = clock;
    }

    IntroductionView of(Introduction introduction, CaseSheet sheet) {
        var client = clients.identity(sheet.clientId())
                .orElseThrow(() -> Problem.unknown("introduction", introduction.id()));
        var household = needs.of(sheet.id()).household();
        var contact = SupportContact.of(sheet, () -> supports.of(sheet.id(), null), organisations::nameOf);
        return IntroductionView.of(introduction, client, household, contact, LocalDate.now(clock));
    }
}
