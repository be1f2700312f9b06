package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.caseflow.profile.DwellingNeeds;
import nl.weerthuis.caseflow.support.Supports;

/** Empties what the features hold of a person beside the identity; codes and dates stay for the figures. */
@ApplicationScoped
class BlankDossier {

    private final Origins origins;
    private final DwellingNeeds needs;
    private final Preconditions preconditions;
    private final Supports supports;

    BlankDossier(Origins origins, DwellingNeeds needs, Preconditions preconditions, Supports supports) {
        this.origins = origins;
        this.needs = needs;
        this.preconditions = preconditions;
        this.supports = supports;
    }

    void handle(UUID caseId) {
        origins.erase(caseId);
        needs.erase(caseId);
        preconditions.erase(caseId);
        supports.erase(caseId);
    }
}
