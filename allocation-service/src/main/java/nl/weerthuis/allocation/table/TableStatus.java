package nl.weerthuis.allocation.table;

import java.util.EnumSet;
import java.util.Set;

/** The life of a session of the table. {@link #next()} is the whole state machine. */
enum TableStatus {
    PLANNED,
    OPEN,
    CLOSED;

    Set<TableStatus> next() {
        return switch (this) {
            // A session that was never held is closed as it is.
            case PLANNED -> EnumSet.of(OPEN, CLOSED);
            case OPEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(TableStatus.class);
        };
    }

    boolean canBecome(TableStatus status) {
        return next().contains(status);
    }
}
