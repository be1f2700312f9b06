package nl.weerthuis.housing.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.event.HousingEvent;
import nl.weerthuis.platform.event.EventType;

/** Facts about a hold; they name the offer it is for, or the hold itself when it is for none. */
sealed interface ReservationEvent extends HousingEvent {

    UUID offerId();

    @Override
    default UUID subject() {
        return offerId();
    }

    @EventType("nl.weerthuis.dwelling-reserved.v1")
    record DwellingReserved(UUID offerId, UUID dwellingId, Instant until) implements ReservationEvent {}

    @EventType("nl.weerthuis.reservation-refused.v1")
    record ReservationRefused(UUID offerId, RefusalCode code) implements ReservationEvent {}

    @EventType("nl.weerthuis.viewing-planned.v1")
    record ViewingPlanned(UUID offerId, Instant at) implements ReservationEvent {}

    @EventType("nl.weerthuis.reservation-lapsed.v1")
    record ReservationLapsed(UUID offerId, LocalDate lapsedOn) implements ReservationEvent {}

    @EventType("nl.weerthuis.reservation-released.v1")
    record ReservationReleased(UUID offerId, LocalDate releasedOn) implements ReservationEvent {}

    @EventType("nl.weerthuis.candidate-rejected.v1")
    record CandidateRejected(UUID offerId, RejectionCode code, LocalDate rejectedOn) implements ReservationEvent {}
}
