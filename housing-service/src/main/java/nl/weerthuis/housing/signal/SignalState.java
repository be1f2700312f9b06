package nl.weerthuis.housing.signal;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a signal is. {@link #next()} is the whole state machine. */
@Schema(description = "How far it is (Dutch: nog niet opgepakt, opgepakt, afgesloten)")
enum SignalState {
    /** Somebody has to answer, before a day. */
    OPEN,
    /** Those who support the tenant said what they do. */
    ANSWERED,
    CLOSED;

    Set<SignalState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ANSWERED, CLOSED);
            // A further warning asks anew.
            case ANSWERED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.noneOf(SignalState.class);
        };
    }
}
