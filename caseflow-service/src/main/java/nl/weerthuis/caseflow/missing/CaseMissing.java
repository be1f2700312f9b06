package nl.weerthuis.caseflow.missing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a case still needs. Of a closed case nothing is asked any more. */
@Schema(description = "What a case still needs (Dutch: wat aan een dossier ontbreekt)")
record CaseMissing(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "Whether nothing is missing (Dutch: volledig)")
        boolean complete,

        @Schema(description = "Everything that is missing (Dutch: wat nog ontbreekt)")
        List<Missing> missing) {

    static CaseMissing of(UUID caseId, List<Missing> missing) {
        return new CaseMissing(caseId, missing.isEmpty(), missing);
    }
}
