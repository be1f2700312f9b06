package nl.weerthuis.housing.report;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of one record (Dutch: resultaat per regel)")
public record ImportResult(
        @Schema(description = "Place in the delivery: line of a file, or position in a list from 1 (Dutch: regel)")
        long position,

        @Schema(
                description =
                        "The corporation's own key, as far as it could be read (Dutch: kenmerk van de corporatie)")
        String idExtern,

        @Schema(description = "What became of it (Dutch: uitkomst)")
        ImportOutcome outcome,

        @Schema(description = "The dwelling it is about (Dutch: woning)")
        UUID dwellingId,

        @Schema(
                description =
                        "Why it was rejected; of a record that was not, what somebody should look at (Dutch: bevindingen)")
        List<ImportFault> faults) {

    @Schema(description = "One finding (Dutch: bevinding)")
    public record ImportFault(
            @Schema(description = "Field or column (Dutch: veld)")
            String path,

            @Schema(description = "Stable code (Dutch: code)")
            String code,

            @Schema(description = "What a person reads (Dutch: toelichting)")
            String message) {}
}
