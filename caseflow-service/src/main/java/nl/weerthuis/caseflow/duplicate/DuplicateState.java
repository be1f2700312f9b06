package nl.weerthuis.caseflow.duplicate;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about two cases that may be of one person. {@link #next()} is the whole state machine. */
@Schema(description = "What was decided (Dutch: vermoed, zelfde persoon, niet dezelfde persoon, ongegrond)")
enum DuplicateState {
    SUSPECTED,
    SAME_PERSON,
    DIFFERENT,
    /** Suspected by data that was corrected since, so that nothing is left to decide. */
    UNFOUNDED;

    Set<DuplicateState> next() {
        return switch (this) {
            case SUSPECTED -> EnumSet.of(SAME_PERSON, DIFFERENT, UNFOUNDED);
            // A merge that was wrong is undone; and who seemed two may turn out to be one.
            case SAME_PERSON -> EnumSet.of(DIFFERENT);
            case DIFFERENT -> EnumSet.of(SAME_PERSON);
            case UNFOUNDED -> EnumSet.of(SUSPECTED, SAME_PERSON, DIFFERENT);
        };
    }

    /** What a person may decide: whether there is something to suspect, a comparison says. */
    Set<DuplicateState> decisions() {
        var decisions = EnumSet.of(SAME_PERSON, DIFFERENT);
        decisions.retainAll(next());
        return decisions;
    }
}
