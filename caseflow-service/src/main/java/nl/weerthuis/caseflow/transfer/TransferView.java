package nl.weerthuis.caseflow.transfer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A transfer; nothing of who it is. */
@Schema(name = "Transfer", description = "A client goes to another provider (Dutch: overdracht aan een aanbieder)")
record TransferView(
        @Schema(description = "Id of the transfer (Dutch: nummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "Provider that hands over (Dutch: overdragende aanbieder)")
        UUID fromProviderId,

        @Schema(description = "Provider that takes over (Dutch: overnemende aanbieder)")
        UUID toProviderId,

        TransferState state,

        @Schema(description = "Who offered it; for their own organisation alone (Dutch: aangeboden door)")
        String offeredBy,

        @Schema(description = "Offered at (Dutch: aangeboden op)")
        Instant offeredAt,

        @Schema(description = "Taken over, rejected or taken back at (Dutch: beantwoord op)")
        Instant endedAt) {}
