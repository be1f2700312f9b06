package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Until when a dwelling may be held, counted from now. */
@ApplicationScoped
class Terms {

    private final ReservationConfig config;
    private final Clock clock;

    Terms(ReservationConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    boolean isPast(Instant moment) {
        return !moment.isAfter(clock.instant());
    }

    Instant longestManualHold() {
        return clock.instant().plus(config.longestManualHold());
    }

    Instant afterAcceptance() {
        return clock.instant().plus(config.acceptanceTerm());
    }

    Instant afterConfirmation() {
        return clock.instant().plus(config.signingTerm());
    }
}
