package nl.weerthuis.housing.reservation;

import java.util.EnumSet;
import java.util.Set;

/** The life of a hold on a dwelling. {@link #next()} is the whole state machine. */
enum ReservationStatus {
    HELD,
    /** The offer stands firm: it no longer lapses by the answer term, only by the longer one for signing. */
    CONFIRMED,
    /** A tenancy came of it. */
    USED,
    RELEASED,
    LAPSED;

    /** Those that keep the dwelling from others. */
    static final Set<ReservationStatus> OPEN = EnumSet.of(HELD, CONFIRMED);

    Set<ReservationStatus> next() {
        return switch (this) {
            case HELD -> EnumSet.of(CONFIRMED, RELEASED, LAPSED);
            case CONFIRMED -> EnumSet.of(USED, RELEASED, LAPSED);
            case USED, RELEASED, LAPSED -> EnumSet.noneOf(ReservationStatus.class);
        };
    }
}
