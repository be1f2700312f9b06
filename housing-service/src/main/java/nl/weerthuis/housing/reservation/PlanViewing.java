package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** The corporation says when the candidate can come and see the dwelling. */
@ApplicationScoped
class PlanViewing {

    private final Reservations reservations;
    private final HousingAccess access;
    private final Outbox outbox;
    private final Terms terms;

    PlanViewing(Reservations reservations, HousingAccess access, Outbox outbox, Terms terms) {
        this.reservations = reservations;
        this.access = access;
        this.outbox = outbox;
        this.terms = terms;
    }

    record Command(UUID offerId, Instant at) {}

    @Transactional
    Reservation handle(Command command) {
        access.corporation();
        var reservation = reservations.require(command.offerId(), access.holds());
        if (terms.isPast(command.at())) {
            throw Problem.invalid(Violation.of("/at", "viewing-in-the-past"));
        }
        outbox.append(reservation.planViewing(command.at()));
        return reservation;
    }
}
