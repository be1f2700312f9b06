package nl.weerthuis.caseflow.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.platform.problem.Problem;

/** The warm handovers, for who completes them. */
@ApplicationScoped
public class Handovers {

    private final HandoverRepository handovers;

    Handovers(HandoverRepository handovers) {
        this.handovers = handovers;
    }

    /** Where it is known who receives, they say that they have it. */
    public void requireAccepted(CaseSheet sheet) {
        if (!isFree(sheet)) {
            throw Problem.conflict("handover-not-accepted");
        }
    }

    /** Whether the receiver has something to answer. */
    public boolean waitsForReceiver(CaseSheet sheet) {
        return sheet.course().assignedMunicipality() != null
                && handovers
                        .findByIdOptional(sheet.id())
                        .filter(Handover::isOffered)
                        .isPresent();
    }

    /** Whether the provider may complete it. */
    public boolean isFree(CaseSheet sheet) {
        return sheet.course().assignedMunicipality() == null || isAccepted(sheet.id());
    }

    private boolean isAccepted(UUID caseId) {
        return handovers.findByIdOptional(caseId).filter(Handover::isAccepted).isPresent();
    }
}
