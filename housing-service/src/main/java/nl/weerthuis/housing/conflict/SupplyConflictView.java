package nl.weerthuis.housing.conflict;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SupplyConflict",
        description = "A held dwelling that the corporation's own system says to be gone (Dutch: aanbodconflict)")
record SupplyConflictView(
        @Schema(description = "Id of the conflict (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "The dwelling (Dutch: woning)")
        UUID dwellingId,

        @Schema(description = "The hold; for an offer, the offer (Dutch: reservering)")
        UUID offerId,

        @Schema(description = "Corporation that lets it (Dutch: woningcorporatie)")
        UUID corporationId,

        ConflictCause cause,

        ConflictState state,

        @Schema(description = "When the other system said so (Dutch: tijdstip bericht)")
        Instant statedAt,

        @Schema(description = "When it was found (Dutch: gesignaleerd)")
        Instant raisedAt,

        @Schema(description = "When it was resolved (Dutch: opgelost)")
        Instant resolvedAt) {}
