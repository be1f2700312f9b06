package nl.weerthuis.allocation.fit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one rule says, with the values that make it say so.
 *
 * @param actual how it is; absent where naming it would tell too much
 * @param limit how it should be
 */
@Schema(name = "FitRemark", description = "What one rule says (Dutch: bevinding)")
public record Remark(
        @Schema(description = "The rule (Dutch: regel)") Rule code,

        @Schema(description = "How it is (Dutch: werkelijke waarde)")
        String actual,

        @Schema(description = "How it should be (Dutch: grens)")
        String limit) {}
