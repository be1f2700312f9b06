package nl.weerthuis.caseflow.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as its provider sees it. */
@Schema(name = "Webhook", description = "Where your own system is told that something changed (Dutch: webhook)")
record WebhookView(
        @Schema(description = "Id of the webhook (Dutch: webhooknummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "Address that is called (Dutch: adres)")
        String url,

        WebhookState state,

        @Schema(
                description = "Secret that our messages are signed with; shown once, when it is made"
                        + " (Dutch: geheime sleutel)")
        String secret,

        @Schema(description = "Until when messages are also signed with the secret of before (Dutch: oude sleutel tot)")
        Instant oldSecretUntil,

        @Schema(description = "Registered at (Dutch: aangemeld op)")
        Instant registeredAt,

        @Schema(description = "Stopped at (Dutch: gestopt op)")
        Instant stoppedAt) {

    @Override
    public String toString() {
        return "WebhookView[%s]".formatted(id);
    }
}
