package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Holds a dwelling by the coordinator's own hand. Of many at once, one wins. */
@ApplicationScoped
class ReserveDwelling {

    private final ReservationRepository reservations;
    private final HousingAccess access;
    private final Supply supply;
    private final Outbox outbox;
    private final Terms terms;

    ReserveDwelling(
            ReservationRepository reservations, HousingAccess access, Supply supply, Outbox outbox, Terms terms) {
        this.reservations = reservations;
        this.access = access;
        this.supply = supply;
        this.outbox = outbox;
        this.terms = terms;
    }

    record Command(UUID dwellingId, Instant until) {}

    @Transactional
    Reservation handle(Command command) {
        access.requireCoordinator();
        requireTerm(command.until());
        var dwelling = supply.lock(command.dwellingId(), access.holds());
        supply.reserve(dwelling.id());
        var reservation = Reservation.byHand(dwelling, command.until());
        if (!reservations.open(reservation)) {
            throw Problem.conflict("dwelling-already-reserved");
        }
        outbox.append(reservation.held());
        return reservation;
    }

    private void requireTerm(Instant until) {
        var last = terms.longestManualHold();
        if (terms.isPast(until) || until.isAfter(last)) {
            throw Problem.invalid(Violation.of("/until", "until-out-of-range", last));
        }
    }
}
