package nl.weerthuis.housing.connection;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a corporation's own system is still asked. {@link #next()} is the whole state machine. */
@Schema(description = "State of the connection (Dutch: actief, gestopt)")
enum ConnectionState {
    ACTIVE,
    STOPPED;

    Set<ConnectionState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(STOPPED);
            case STOPPED -> EnumSet.noneOf(ConnectionState.class);
        };
    }
}
