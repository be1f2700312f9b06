package nl.weerthuis.caseflow.ending;

import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What would happen if the case were ended now (Dutch: gevolgen van beëindigen)")
record EndingPreview(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "State of the case (Dutch: status)")
        CaseState state,

        @Schema(description = "Each way to end it (Dutch: wijzen van beëindigen)")
        List<Way> endings) {

    @Schema(name = "EndingWay", description = "One way to end a case (Dutch: wijze van beëindigen)")
    record Way(
            Ending ending,

            @Schema(description = "Whether it is possible now (Dutch: mogelijk)")
            boolean possible,

            @Schema(description = "What ends with it (Dutch: gevolgen)")
            List<Consequence> ends,

            @Schema(description = "What is in the way (Dutch: belemmeringen)")
            List<Block> blockedBy) {}

    @Schema(name = "EndingConsequence", description = "Something that ends with a case (Dutch: gevolg)")
    record Consequence(
            @Schema(description = "What (Dutch: code)") String code,

            @Schema(description = "What, to be read (Dutch: omschrijving)")
            String sentence) {}

    @Schema(name = "EndingBlock", description = "Why a case cannot be ended so (Dutch: belemmering)")
    record Block(
            @Schema(description = "What (Dutch: code)") String code,

            @Schema(description = "What, and who can do something about it, to be read (Dutch: omschrijving)")
            String sentence) {}
}
