package nl.weerthuis.caseflow.work;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of one case (Dutch: uitkomst per dossier)")
record AssignmentOutcome(
        @Schema(description = "Id of the case (Dutch: dossiernummer)")
        UUID caseId,

        AssignmentResult result) {

    static AssignmentOutcome of(UUID caseId, AssignmentResult result) {
        return new AssignmentOutcome(caseId, result);
    }
}
