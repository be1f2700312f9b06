package nl.weerthuis.caseflow.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message to a webhook, and what came of it. */
@Schema(name = "Delivery", description = "One message and what came of it (Dutch: aflevering)")
record DeliveryView(
        @Schema(description = "Id of the message, as in the header webhook-id (Dutch: berichtnummer)")
        UUID id,

        @Schema(description = "Place in the feed that it tells of (Dutch: leeswijzer)")
        String cursor,

        DeliveryState state,

        @Schema(description = "How often it was tried (Dutch: pogingen)")
        int attempts,

        @Schema(description = "When it is tried next (Dutch: volgende poging)")
        Instant dueAt,

        @Schema(description = "When it was tried last (Dutch: laatste poging)")
        Instant lastAt,

        @Schema(description = "Status of the last answer (Dutch: laatste antwoord)")
        Integer lastStatus,

        @Schema(description = "Why there was no answer, as a code (Dutch: reden)")
        String lastFault) {}
