package nl.weerthuis.housing.ruleset;

import java.util.EnumSet;
import java.util.Set;

/** The life of a rule set. {@link #next()} is the whole state machine. */
enum RuleSetStatus {
    /** Waits for a second person. */
    LOADED,
    /** Holds from its first day on, and never changes. */
    ADOPTED;

    Set<RuleSetStatus> next() {
        return switch (this) {
            case LOADED -> EnumSet.of(ADOPTED);
            case ADOPTED -> EnumSet.noneOf(RuleSetStatus.class);
        };
    }
}
