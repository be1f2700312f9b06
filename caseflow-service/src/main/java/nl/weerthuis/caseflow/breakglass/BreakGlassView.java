package nl.weerthuis.caseflow.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BreakGlass", description = "A look behind a mask in an emergency (Dutch: noodinzage)")
record BreakGlassView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Case (Dutch: dossier)") UUID caseId,

        @Schema(description = "Who looks (Dutch: geopend door)")
        String openedBy,

        @Schema(description = "Organisation of who looks (Dutch: organisatie)")
        UUID organisationId,

        BreakGlassReason reasonCode,

        @Schema(description = "Why, in words; not in a list (Dutch: toelichting)")
        String explanation,

        @Schema(description = "From when (Dutch: geopend op)")
        Instant openedAt,

        @Schema(description = "Until when, unless it ends before (Dutch: geldig tot)")
        Instant until,

        @Schema(description = "When a second person must have answered (Dutch: bevestigen voor)")
        Instant confirmBy,

        BreakGlassState state,

        @Schema(description = "Second person (Dutch: beoordeeld door)")
        String decidedBy,

        @Schema(description = "When the second person answered (Dutch: beoordeeld op)")
        Instant decidedAt) {

    BreakGlassView explained(String words) {
        return new BreakGlassView(
                id,
                caseId,
                openedBy,
                organisationId,
                reasonCode,
                words,
                openedAt,
                until,
                confirmBy,
                state,
                decidedBy,
                decidedAt);
    }
}
