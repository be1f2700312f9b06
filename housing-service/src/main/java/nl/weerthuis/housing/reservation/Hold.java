package nl.weerthuis.housing.reservation;

import java.util.UUID;

/** What other features need to know of a hold that they have locked together with its dwelling. */
public record Hold(UUID offerId, UUID dwellingId, UUID corporationId, String region, boolean open, boolean confirmed) {

    static Hold of(Reservation reservation) {
        return new Hold(
                reservation.id(),
                reservation.dwellingId(),
                reservation.corporationId(),
                reservation.region(),
                reservation.isOpen(),
                reservation.status() == ReservationStatus.CONFIRMED);
    }
}
