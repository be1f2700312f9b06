package nl.weerthuis.caseflow.correction;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a request to correct. {@link #next()} is the whole state machine. */
@Schema(
        description = "State of the request (Dutch: status van het verzoek: ontvangen, verbeterd, deels verbeterd,"
                + " afgewezen)")
enum CorrectionState {
    RECEIVED,
    CORRECTED,
    PARTLY_CORRECTED,
    REFUSED;

    Set<CorrectionState> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(CORRECTED, PARTLY_CORRECTED, REFUSED);
            // A new wish is a new request, so that each has an answer of its own.
            case CORRECTED, PARTLY_CORRECTED, REFUSED -> EnumSet.noneOf(CorrectionState.class);
        };
    }
}
