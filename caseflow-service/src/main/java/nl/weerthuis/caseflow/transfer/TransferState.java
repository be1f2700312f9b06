package nl.weerthuis.caseflow.transfer;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a transfer to another provider stands. {@link #next()} is the whole state machine. */
@Schema(description = "State of the transfer (Dutch: aangeboden, overgenomen, niet overgenomen, teruggenomen)")
enum TransferState {
    OFFERED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN;

    Set<TransferState> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(ACCEPTED, REJECTED, WITHDRAWN);
            case ACCEPTED, REJECTED, WITHDRAWN -> EnumSet.noneOf(TransferState.class);
        };
    }
}
