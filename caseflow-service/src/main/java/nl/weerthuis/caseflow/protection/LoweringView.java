package nl.weerthuis.caseflow.protection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ProtectionLowering",
        description =
                "A request to protect a case no more, and its answer (Dutch: verlaging van het beschermingsniveau)")
record LoweringView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        LoweringReason reason,
        LoweringState state,

        @Schema(description = "When it was asked (Dutch: gevraagd op)")
        Instant requestedAt,

        @Schema(description = "Who asked (Dutch: gevraagd door)")
        String requestedBy,

        @Schema(description = "When the second person decided (Dutch: besloten op)")
        Instant decidedAt,

        @Schema(description = "The second person (Dutch: besloten door)")
        String decidedBy) {}
