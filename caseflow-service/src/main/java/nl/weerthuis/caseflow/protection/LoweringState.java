package nl.weerthuis.caseflow.protection;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a second person agreed to lower the protection of a case. {@link #next()} is the whole state machine. */
@Schema(
        name = "ProtectionLoweringState",
        description = "State of the request (Dutch: gevraagd, toegestaan, niet toegestaan)")
enum LoweringState {
    REQUESTED,
    APPROVED,
    REJECTED;

    Set<LoweringState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED, REJECTED -> EnumSet.noneOf(LoweringState.class);
        };
    }
}
