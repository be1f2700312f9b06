package nl.weerthuis.housing.outgoing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message to the corporation's own system, as it is sent. */
@Schema(name = "VeraOutgoingMessage", description = "What your own system is told, in VERA's words (Dutch: bericht)")
record OutgoingMessageView(
        @Schema(description = "Id of the message, the same however often it is told (Dutch: referentienummer)")
        UUID id,

        @Schema(description = "Where to go on after this one (Dutch: leeswijzer)", examples = "128")
        String cursor,

        OutgoingKind kind,

        @Schema(description = "POST for a record that is new, PATCH for one that changes (Dutch: methode)")
        String method,

        @Schema(description = "Collection of VERA that it is sent to (Dutch: pad)", examples = "aanbiedingen")
        String path,

        @Schema(description = "Key of the record there: yours, or the offer (Dutch: sleutel)")
        String idExtern,

        @Schema(description = "The dwelling (Dutch: woning)")
        UUID dwellingId,

        @Schema(description = "Moment that it speaks of (Dutch: tijdstip bericht)")
        Instant statedAt,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The record in VERA's names; a field that is null takes away what was said before"
                        + " (Dutch: bericht)")
        Object message) {}
