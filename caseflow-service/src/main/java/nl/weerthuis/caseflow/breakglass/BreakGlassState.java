package nl.weerthuis.caseflow.breakglass;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a second person found that it was an emergency. {@link #next()} is the whole state machine. */
@Schema(description = "State of a look in an emergency (Dutch: geopend, bevestigd, afgekeurd, niet op tijd bevestigd)")
enum BreakGlassState {
    OPENED,
    CONFIRMED,
    REJECTED,
    /** Nobody answered in time: from then on it is for the data protection officer. */
    OVERDUE;

    Set<BreakGlassState> next() {
        return switch (this) {
            case OPENED -> EnumSet.of(CONFIRMED, REJECTED, OVERDUE);
            case CONFIRMED, REJECTED, OVERDUE -> EnumSet.noneOf(BreakGlassState.class);
        };
    }
}
