package nl.weerthuis.caseflow.information;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request for information stands. {@link #next()} is the whole state machine. */
@Schema(description = "State of the request (Dutch: gevraagd, beantwoord, ingetrokken)")
enum InformationState {
    ASKED,
    ANSWERED,
    WITHDRAWN;

    Set<InformationState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(ANSWERED, WITHDRAWN);
            case ANSWERED, WITHDRAWN -> EnumSet.noneOf(InformationState.class);
        };
    }
}
