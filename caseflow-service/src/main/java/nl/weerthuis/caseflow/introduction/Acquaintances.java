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

    // The name of a provider that only runs women's shelters would tell which group it is.
    private static final SupportContact NEUTRAL = new SupportContact("Regionaal aanspreekpunt uitstroomtafel", null);

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
        return IntroductionView.of(introduction, client, household, contact(sheet), LocalDate.now(clock));
    }

    private SupportContact contact(CaseSheet sheet) {
        if (sheet.isProtected()) {
            return NEUTRAL;
        }
        return supports.of(sheet.id(), null)
                .map(support -> new SupportContact(
                        organisations
                                .nameOf(support.providerId() == null ? sheet.providerId() : support.providerId())
                                .orElse(NEUTRAL.organisation()),
                        support.hoursPerWeek()))
                .orElse(NEUTRAL);
    }
}
