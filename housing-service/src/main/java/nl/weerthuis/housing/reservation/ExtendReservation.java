package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The client said yes: the hold lasts until what the contract needs is settled. */
@ApplicationScoped
public class ExtendReservation {

    private final Reservations reservations;
    private final Terms terms;

    ExtendReservation(Reservations reservations, Terms terms) {
        this.reservations = reservations;
        this.terms = terms;
    }

    public record Command(UUID offerId, LocalDate acceptedOn) {}

    /** A hold that ended meanwhile stays ended: whoever made the offer hears of that anyway. */
    @Transactional
    public void handle(Command command) {
        reservations
                .find(command.offerId())
                .filter(Reservation::isOpen)
                .ifPresent(hold -> hold.accept(command.acceptedOn(), terms.afterAcceptance()));
    }
}
