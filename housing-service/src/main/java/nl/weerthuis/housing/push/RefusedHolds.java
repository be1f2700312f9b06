package nl.weerthuis.housing.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import nl.weerthuis.housing.conflict.ConflictCause;
import nl.weerthuis.housing.conflict.Conflicts;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.outgoing.Outgoing;
import nl.weerthuis.housing.reservation.Reservations;

/** A corporation's own system that will not have a hold makes a task for a person; it takes no dwelling away. */
@ApplicationScoped
class RefusedHolds {

    /** It understood, and says no. Others say that something is wrong with the message. */
    private static final Set<String> NO = Set.of("status-409", "status-410", "status-422");

    private final Supply supply;
    private final Reservations reservations;
    private final Conflicts conflicts;
    private final Clock clock;

    RefusedHolds(Supply supply, Reservations reservations, Conflicts conflicts, Clock clock) {
        this.supply = supply;
        this.reservations = reservations;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** In the caller's transaction, before anything else is locked. */
    void handle(Outgoing message, String trouble) {
        if (message.opening() && NO.contains(trouble)) {
            supply.lock(message.dwellingId())
                    .filter(dwelling -> reservations
                            .openOn(dwelling.id())
                            .filter(hold -> hold.offerId().equals(message.holdId()))
                            .isPresent())
                    .ifPresent(dwelling -> conflicts.raise(dwelling, ConflictCause.HOLD_REFUSED, clock.instant()));
        }
    }
}
