package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** The doorway to holds, also for vacancies and tenancies. Locks the dwelling first, then the hold. */
@ApplicationScoped
public class Reservations {

    private final ReservationRepository reservations;
    private final Supply supply;
    private final Outbox outbox;
    private final Clock clock;

    Reservations(ReservationRepository reservations, Supply supply, Outbox outbox, Clock clock) {
        this.reservations = reservations;
        this.supply = supply;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Problem if it is not visible */
    public Hold lock(UUID offerId, Rows visible) {
        return Hold.of(require(offerId, visible));
    }

    /** Empty when nothing was ever held for this offer, or it is not visible. */
    public Optional<Hold> find(UUID offerId, Rows visible) {
        return reservations.dwellingOf(offerId, visible).map(dwelling -> {
            supply.lock(dwelling);
            return Hold.of(reservations.lock(offerId));
        });
    }

    /** As {@link #find(UUID, Rows)}, and never a hold by hand. */
    public Optional<Hold> findOffered(UUID offerId, Rows visible) {
        return find(offerId, visible.and("kind = :kind", "kind", ReservationKind.OFFER));
    }

    /** Empty when nothing was ever held for this offer. */
    public Optional<Hold> lock(UUID offerId) {
        return find(offerId).map(Hold::of);
    }

    /** The open hold on a dwelling that the caller has locked. */
    public Optional<Hold> openOn(UUID dwellingId) {
        return reservations.lockOpenOn(dwellingId).map(Hold::of);
    }

    /** @throws Problem if nothing was held for such an offer, or it is not visible */
    public void requireOffered(UUID offerId, Rows visible) {
        reservations.require(offerId, visible.and("kind = :kind", "kind", ReservationKind.OFFER));
    }

    /** A tenancy comes of it. */
    public void use(UUID offerId) {
        reservations.lock(offerId).use(today());
    }

    /** The landlord takes the dwelling back; that fact names this hold, so nothing is stated here. */
    public void giveWay(UUID offerId) {
        reservations.lock(offerId).release(today());
    }

    /** Ends an open hold and frees the dwelling. */
    public void release(UUID offerId) {
        var reservation = reservations.lock(offerId);
        outbox.append(reservation.release(today()));
        supply.free(reservation.dwellingId());
    }

    Reservation require(UUID offerId, Rows visible) {
        var dwelling =
                reservations.dwellingOf(offerId, visible).orElseThrow(() -> Problem.unknown("reservation", offerId));
        supply.lock(dwelling);
        return reservations.lock(offerId);
    }

    Optional<Reservation> find(UUID offerId) {
        return reservations.dwellingOf(offerId).map(dwelling -> {
            supply.lock(dwelling);
            return reservations.lock(offerId);
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
