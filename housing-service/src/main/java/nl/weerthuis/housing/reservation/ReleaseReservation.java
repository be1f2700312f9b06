package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.problem.Problem;

/** Gives up a hold that the coordinator made by hand. The hold of an offer ends with the offer, and only so. */
@ApplicationScoped
class ReleaseReservation {

    private final Reservations reservations;
    private final HousingAccess access;

    ReleaseReservation(Reservations reservations, HousingAccess access) {
        this.reservations = reservations;
        this.access = access;
    }

    @Transactional
    Reservation handle(UUID id) {
        access.requireCoordinator();
        var reservation = reservations.require(id, access.holds());
        if (reservation.kind() == ReservationKind.OFFER) {
            throw Problem.conflict("reservation-of-offer");
        }
        reservations.release(id);
        return reservation;
    }
}
