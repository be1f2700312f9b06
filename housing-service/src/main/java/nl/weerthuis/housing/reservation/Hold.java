package nl.weerthuis.housing.reservation;

import java.util.UUID;

/**
 * What other features need to know of a hold that they have locked together with its dwelling.
 *
 * @param agreedContractForm what was offered, as allocation words it; null for a hold by hand
 */
public record Hold(
        UUID offerId,
        UUID dwellingId,
        UUID corporationId,
        String region,
        boolean open,
        boolean confirmed,
        String agreedContractForm) {

    static Hold of(Reservation reservation) {
        return new Hold(
                reservation.id(),
                reservation.dwellingId(),
                reservation.corporationId(),
                reservation.region(),
                reservation.isOpen(),
                reservation.status() == ReservationStatus.CONFIRMED,
                reservation.agreedContractForm());
    }
}
