package nl.weerthuis.caseflow.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.consent.FieldGroup;
import nl.weerthuis.caseflow.introduction.IntroductionView.SupportContact;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.caseflow.profile.DwellingNeeds;
import nl.weerthuis.caseflow.support.Supports;
import nl.weerthuis.platform.problem.Problem;

/** What there is to learn of somebody who is being introduced, and no more. */
@ApplicationScoped
class Acquaintances {

    private final Clients clients;
    private final DwellingNeeds needs;
    private final Supports supports;
    private final Organisations organisations;

    Acquaintances(Clients clients, DwellingNeeds needs, Supports supports, Organisations organisations) {
        this.clients = clients;
        this.needs = needs;
        this.supports = supports;
        this.organisations = organisations;
    }

    Acquaintance of(Introduction introduction, CaseSheet sheet, Set<FieldGroup> open) {
        var client = clients.identity(sheet.clientId())
                .orElseThrow(() -> Problem.unknown("introduction", introduction.id()));
        var support = supports.of(sheet.id(), null);
        return new Acquaintance(
                open,
                sheet.isProtected(),
                client,
                needs.of(sheet.id()).household(),
                SupportContact.of(sheet, () -> support, organisations::nameOf),
                support);
    }
}
