package nl.weerthuis.caseflow.erasure;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a request to be erased. {@link #next()} is the whole state machine. */
@Schema(description = "State of the request (Dutch: status van het verzoek: ontvangen, ingewilligd, geweigerd)")
enum ErasureRequestState {
    RECEIVED,
    GRANTED,
    REFUSED;

    Set<ErasureRequestState> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(GRANTED, REFUSED);
            case GRANTED, REFUSED -> EnumSet.noneOf(ErasureRequestState.class);
        };
    }
}
