package nl.weerthuis.housing.closing;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the closing of a quarter is. {@link #next()} is the whole state machine. */
@Schema(
        name = "QuarterClosingStatus",
        description = "How far it is (Dutch: voorgelegd, betwist, gesloten, teruggenomen)")
enum ClosingStatus {
    /** Nothing is booked in it any more; who has not signed yet can sign. */
    PROPOSED,
    /** The region office settles a dispute first. */
    DISPUTED,
    /** Both parties signed. */
    CLOSED,
    /** A party was right: the quarter is open again. */
    WITHDRAWN;

    Set<ClosingStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(DISPUTED, CLOSED);
            case DISPUTED -> EnumSet.of(PROPOSED, WITHDRAWN);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(ClosingStatus.class);
        };
    }
}
