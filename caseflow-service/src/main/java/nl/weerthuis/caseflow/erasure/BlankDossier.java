package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.PersonalPart;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.correction.Corrections;
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.caseflow.profile.DwellingNeeds;
import nl.weerthuis.caseflow.support.Supports;
import nl.weerthuis.platform.rows.OnDuty;

/** Empties what every feature holds of a person, and destroys the key; codes and dates stay for the figures. */
@ApplicationScoped
class BlankDossier {

    private final Clients clients;
    private final Origins origins;
    private final DwellingNeeds needs;
    private final Preconditions preconditions;
    private final Supports supports;
    private final Corrections corrections;
    private final Instance<PersonalPart> others;

    BlankDossier(
            Clients clients,
            Origins origins,
            DwellingNeeds needs,
            Preconditions preconditions,
            Supports supports,
            Corrections corrections,
            @Any Instance<PersonalPart> others) {
        this.clients = clients;
        this.origins = origins;
        this.needs = needs;
        this.preconditions = preconditions;
        this.supports = supports;
        this.corrections = corrections;
        this.others = others;
    }

    // Who has somebody erased may not read what is emptied. Written out when the case itself is erased.
    @OnDuty
    void handle(CaseSheet sheet, LocalDate on) {
        blank(sheet);
        clients.erase(sheet.clientId(), on);
    }

    void again(CaseSheet sheet, LocalDate on, Instant at) {
        blank(sheet);
        clients.eraseAgain(sheet.clientId(), on, at);
    }

    private void blank(CaseSheet sheet) {
        origins.erase(sheet.id());
        needs.erase(sheet.id());
        preconditions.erase(sheet.id());
        supports.erase(sheet.id());
        corrections.erase(sheet.id());
        others.forEach(part -> part.empty(sheet));
    }
}
