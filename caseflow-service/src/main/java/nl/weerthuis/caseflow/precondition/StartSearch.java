package nl.weerthuis.caseflow.precondition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;

/** An admitted case begins to search by itself, as soon as nothing blocks an offer. */
@ApplicationScoped
public class StartSearch {

    private final Cases cases;
    private final Preconditions preconditions;

    StartSearch(Cases cases, Preconditions preconditions) {
        this.cases = cases;
        this.preconditions = preconditions;
    }

    /** Nothing if the case is not admitted, or something still blocks an offer. */
    public void whenPossible(UUID caseId) {
        if (cases.isAdmitted(caseId)
                && preconditions.openBefore(PreconditionCode.Step.OFFER, caseId).isEmpty()) {
            cases.follow(caseId, Deed.of("search-started").to(CaseState.SEARCHING));
        }
    }
}
