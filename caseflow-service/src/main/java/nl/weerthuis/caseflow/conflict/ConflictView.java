package nl.weerthuis.caseflow.conflict;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Conflict", description = "Who never gets access to a case (Dutch: belangenconflict)")
record ConflictView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Organisation, if it is one (Dutch: organisatie)")
        UUID organisationId,

        @Schema(description = "Person, as the identity provider names them, if it is one (Dutch: medewerker)")
        String subject,

        ConflictGround ground,

        @Schema(description = "When it was listed (Dutch: opgenomen op)")
        Instant listedAt,

        @Schema(description = "Who listed it (Dutch: opgenomen door)")
        String listedBy,

        @Schema(description = "When it was lifted (Dutch: opgeheven op)")
        Instant liftedAt,

        @Schema(description = "Who lifted it (Dutch: opgeheven door)")
        String liftedBy,

        @Schema(description = "Why it was lifted (Dutch: reden van opheffing)")
        String liftingReason) {}
