package nl.weerthuis.housing.tenancy;

import java.util.EnumSet;
import java.util.Set;

/** How far a contract is on its way to the tenant's own name (omklap). {@link #next()} is the whole state machine. */
public enum FlipState {
    PLANNED,
    /** Reviewed, and not yet: another day was named. */
    POSTPONED,
    /** The tenant rents in his own name. */
    FLIPPED;

    Set<FlipState> next() {
        return switch (this) {
            case PLANNED, POSTPONED -> EnumSet.of(POSTPONED, FLIPPED);
            case FLIPPED -> EnumSet.noneOf(FlipState.class);
        };
    }
}
