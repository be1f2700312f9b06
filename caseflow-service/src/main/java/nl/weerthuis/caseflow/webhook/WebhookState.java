package nl.weerthuis.caseflow.webhook;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a webhook is still told. {@link #next()} is the whole state machine. */
@Schema(description = "State of the webhook (Dutch: actief, gestopt)")
enum WebhookState {
    ACTIVE,
    /** By its provider, or because its address said that it is gone (410). */
    STOPPED;

    Set<WebhookState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(STOPPED);
            case STOPPED -> EnumSet.noneOf(WebhookState.class);
        };
    }
}
