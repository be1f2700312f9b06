package nl.weerthuis.caseflow.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a message came through. */
@Schema(description = "Whether the message came through (Dutch: wacht, afgeleverd, mislukt)")
enum DeliveryState {
    WAITING,
    DELIVERED,
    /** Tried for 72 hours; a replay tries again. */
    FAILED
}
