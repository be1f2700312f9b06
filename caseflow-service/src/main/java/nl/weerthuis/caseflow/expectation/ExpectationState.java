package nl.weerthuis.caseflow.expectation;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is expected of somebody in a facility. {@link #next()} is the whole state machine. */
@Schema(
        description = "What is expected of the client"
                + " (Dutch: verwacht, gereed, naar verwachting nooit gereed, aangemeld, niet meer hier)")
public enum ExpectationState {
    EXPECTED,
    READY,
    /** Not expected to live independently, ever; a normal outcome, and one that may change. */
    NEVER,
    NOMINATED,
    /** Left the facility without a nomination. */
    LEFT;

    Set<ExpectationState> next() {
        return switch (this) {
            // A new date is a new expectation.
            case EXPECTED -> EnumSet.of(EXPECTED, READY, NEVER, NOMINATED, LEFT);
            case READY -> EnumSet.of(EXPECTED, NEVER, NOMINATED, LEFT);
            case NEVER -> EnumSet.of(EXPECTED, READY, NOMINATED, LEFT);
            case NOMINATED, LEFT -> EnumSet.noneOf(ExpectationState.class);
        };
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
