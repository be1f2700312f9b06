package nl.weerthuis.housing.delivery;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a large delivery is. {@link #next()} is the whole state machine. */
@Schema(description = "How far a large delivery is (Dutch: wordt ontvangen, wordt verwerkt, afgerond, gestopt)")
enum DeliveryState {
    /** On its way in; nobody sees it, and what breaks off is dropped. */
    RECEIVING,
    WORKING,
    DONE,
    /** Whoever sent it may not any more. What was taken in stays. */
    STOPPED;

    Set<DeliveryState> next() {
        return switch (this) {
            case RECEIVING -> EnumSet.of(WORKING);
            case WORKING -> EnumSet.of(DONE, STOPPED);
            case DONE, STOPPED -> EnumSet.noneOf(DeliveryState.class);
        };
    }
}
