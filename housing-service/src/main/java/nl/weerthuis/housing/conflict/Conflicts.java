package nl.weerthuis.housing.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.housing.reservation.Reservations;

/** The doorway to conflicts about supply. Whoever calls has locked the dwelling. */
@ApplicationScoped
public class Conflicts {

    private final SupplyConflictRepository conflicts;
    private final Reservations reservations;
    private final Clock clock;

    Conflicts(SupplyConflictRepository conflicts, Reservations reservations, Clock clock) {
        this.conflicts = conflicts;
        this.reservations = reservations;
        this.clock = clock;
    }

    /** What came of a word against a dwelling that is held. */
    public enum Raised {
        NEW,
        OPEN,
        /** Somebody decided that the hold stands. */
        DECIDED
    }

    /** Empty when nothing is held there: then the word simply counts. */
    public Optional<Raised> raise(Premises dwelling, ConflictCause cause, Instant statedAt) {
        if (dwelling.status() != DwellingStatus.RESERVED) {
            return Optional.empty();
        }
        return reservations.openOn(dwelling.id()).map(hold -> {
            if (conflicts.raise(dwelling, hold, cause, statedAt, clock.instant())) {
                return Raised.NEW;
            }
            return conflicts.isOpen(hold.offerId(), cause) ? Raised.OPEN : Raised.DECIDED;
        });
    }

    /**
     * A hold that ended has nothing left to decide; whoever holds it by now is asked the same. False if no word was against
     * the dwelling itself: that one hold was not wanted says nothing of the next.
     */
    boolean passOn(Premises dwelling) {
        var holder = reservations.openOn(dwelling.id()).map(Hold::offerId);
        var ended = conflicts.openOn(dwelling.id()).stream()
                .filter(conflict -> !holder.equals(Optional.of(conflict.holdId())))
                .toList();
        var against = ended.stream()
                .filter(conflict -> conflict.cause() != ConflictCause.HOLD_REFUSED)
                .toList();
        against.forEach(conflict -> raise(dwelling, conflict.cause(), conflict.statedAt()));
        ended.forEach(conflict -> conflict.resolve(ConflictState.OVER, null, clock.instant()));
        return !against.isEmpty();
    }

    /**
     * The other system says again that the dwelling is on offer: nothing is left to decide, but that it does not want this
     * hold. False if nothing was.
     */
    public boolean over(Premises dwelling) {
        var open = conflicts.openOn(dwelling.id()).stream()
                .filter(conflict -> conflict.cause() != ConflictCause.HOLD_REFUSED)
                .toList();
        open.forEach(conflict -> conflict.resolve(ConflictState.OVER, null, clock.instant()));
        return !open.isEmpty();
    }
}
