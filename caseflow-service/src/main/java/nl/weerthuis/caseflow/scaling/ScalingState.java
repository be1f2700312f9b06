package nl.weerthuis.caseflow.scaling;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a proposal. {@link #next()} is the whole state machine. */
@Schema(description = "Where the proposal stands (Dutch: stand van het voorstel)")
enum ScalingState {
    PROPOSED,
    GRANTED,
    DECLINED;

    Set<ScalingState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(GRANTED, DECLINED);
            case GRANTED, DECLINED -> EnumSet.noneOf(ScalingState.class);
        };
    }
}
