package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The offer stands firm: from now on a tenancy may be signed on the hold. */
@ApplicationScoped
public class ConfirmReservation {

    private final Reservations reservations;
    private final Terms terms;

    ConfirmReservation(Reservations reservations, Terms terms) {
        this.reservations = reservations;
        this.terms = terms;
    }

    /** A hold that ended meanwhile stays ended: whoever made the offer hears of that anyway. */
    @Transactional
    public void handle(UUID offerId) {
        reservations
                .find(offerId)
                .filter(hold -> hold.status() == ReservationStatus.HELD)
                .ifPresent(hold -> hold.confirm(terms.afterConfirmation()));
    }
}
