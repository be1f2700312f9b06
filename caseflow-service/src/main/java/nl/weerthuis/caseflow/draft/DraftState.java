package nl.weerthuis.caseflow.draft;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a nomination is still being written. {@link #next()} is the whole state machine. */
@Schema(description = "State of the draft (Dutch: in bewerking, ingediend, weggegooid)")
public enum DraftState {
    OPEN,
    SUBMITTED,
    DISCARDED;

    Set<DraftState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(OPEN, SUBMITTED, DISCARDED);
            case SUBMITTED, DISCARDED -> EnumSet.noneOf(DraftState.class);
        };
    }
}
