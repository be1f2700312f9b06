package nl.weerthuis.caseflow.scaling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "More or less support (Dutch: opschalen of afschalen)")
enum ScalingDirection {
    UP,
    DOWN;

    /** Whether these hours are what is asked for; nobody can tell where none were arranged. */
    boolean leads(Integer from, int to) {
        return from == null || (this == UP ? to > from : to < from);
    }
}
