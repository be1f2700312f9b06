package nl.weerthuis.housing.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A dwelling held for an offer, or by the coordinator's own hand (Dutch: reservering)")
record ReservationView(
        @Schema(description = "Key of the hold; for an offer, the offer's own (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "The offer it is for, absent when held by hand (Dutch: aanbieding)")
        UUID offerId,

        @Schema(description = "Dwelling that is held (Dutch: woning)")
        UUID dwellingId,

        @Schema(description = "For an offer, or by hand (Dutch: soort)")
        ReservationKind kind,

        @Schema(description = "State of the hold (Dutch: status)")
        ReservationStatus status,

        @Schema(description = "Moment at which it lapses (Dutch: vervalmoment)")
        Instant until,

        @Schema(description = "Contract form that was offered (Dutch: contractvorm)")
        String contractForm,

        @Schema(description = "Moment of the viewing (Dutch: bezichtiging)")
        Instant viewingAt,

        @Schema(description = "Date of acceptance by the client (Dutch: datum acceptatie)")
        LocalDate acceptedOn,

        @Schema(description = "Date on which it ended (Dutch: einddatum)")
        LocalDate endedOn) {

    static ReservationView of(Reservation reservation) {
        return new ReservationView(
                reservation.id(),
                reservation.kind() == ReservationKind.OFFER ? reservation.id() : null,
                reservation.dwellingId(),
                reservation.kind(),
                reservation.status(),
                reservation.heldUntil(),
                reservation.agreedContractForm(),
                reservation.viewingAt(),
                reservation.acceptedOn(),
                reservation.endedOn());
    }
}
