package nl.weerthuis.housing.delivery;

import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.housing.vera.VeraKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a large delivery stands. */
@Schema(name = "VeraDelivery", description = "Where a large delivery stands (Dutch: stand van de aanlevering)")
record DeliveryView(
        @Schema(description = "Id of the delivery (Dutch: aanleveringsnummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        VeraKind kind,

        DeliveryState state,

        @Schema(description = "Moment that it speaks of (Dutch: tijdstip bericht)")
        Instant statedAt,

        @Schema(description = "Number of records (Dutch: aantal berichten)")
        int records,

        @Schema(description = "Records that nobody looked at yet (Dutch: nog te verwerken)")
        int waiting,

        @Schema(description = "Taken in (Dutch: verwerkt)") int accepted,

        @Schema(description = "Known already (Dutch: ongewijzigd)")
        int unchanged,

        @Schema(description = "Not taken in (Dutch: afgewezen)")
        int rejected,

        @Schema(description = "Older than what is known, nothing changed (Dutch: achterhaald)")
        int stale,

        @Schema(description = "When it came in (Dutch: ontvangen)")
        Instant receivedAt,

        @Schema(description = "When it ended (Dutch: afgerond)")
        Instant finishedAt) {}
