package nl.weerthuis.housing.conflict;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a conflict about supply. {@link #next()} is the whole state machine. */
@Schema(description = "What became of it (Dutch: open, reservering blijft, woning teruggetrokken, voorbij)")
enum ConflictState {
    OPEN,
    /** The hold counts: the other system is behind. */
    STANDS,
    /** The other system counts: the hold lost its dwelling. */
    GIVEN_WAY,
    /** It went away by itself: the other system came back to it, or the hold ended. */
    OVER;

    Set<ConflictState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(STANDS, GIVEN_WAY, OVER);
            case STANDS, GIVEN_WAY, OVER -> EnumSet.noneOf(ConflictState.class);
        };
    }
}
