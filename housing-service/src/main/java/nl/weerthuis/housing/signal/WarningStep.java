package nl.weerthuis.housing.signal;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ladder of a landlord: no step is left out, and after the last comes the judge. {@link #next()} is the whole of it. */
@Schema(description = "Step of the ladder (Dutch: gesprek, brief, gele kaart, rode kaart)")
enum WarningStep {
    CONVERSATION,
    LETTER,
    YELLOW_CARD,
    RED_CARD;

    static final WarningStep FIRST = CONVERSATION;

    Optional<WarningStep> next() {
        return switch (this) {
            case CONVERSATION -> Optional.of(LETTER);
            case LETTER -> Optional.of(YELLOW_CARD);
            case YELLOW_CARD -> Optional.of(RED_CARD);
            case RED_CARD -> Optional.empty();
        };
    }
}
