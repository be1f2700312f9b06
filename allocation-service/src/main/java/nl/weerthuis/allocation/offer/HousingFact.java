package nl.weerthuis.allocation.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.event.ContractForm;

/** The fields of housing's facts about offers that allocation needs. */
sealed interface HousingFact {

    record DwellingReserved(UUID offerId) implements HousingFact {}

    record ReservationRefused(UUID offerId, String code) implements HousingFact {}

    record ViewingPlanned(UUID offerId, Instant at) implements HousingFact {}

    record ReservationLapsed(UUID offerId, LocalDate lapsedOn) implements HousingFact {}

    record ReservationReleased(UUID offerId) implements HousingFact {}

    record CandidateRejected(UUID offerId, String code) implements HousingFact {}

    /** The offer is absent if nobody had the dwelling. */
    record VacancyWithdrawn(UUID offerId) implements HousingFact {}

    record TenancySigned(
            UUID offerId,
            ContractForm contractForm,
            LocalDate plannedKeyDate,
            LocalDate flipReviewOn,
            LocalDate signedOn)
            implements HousingFact {}

    record KeyDatePlanned(UUID offerId, LocalDate plannedKeyDate) implements HousingFact {}

    record KeysHandedOver(UUID offerId, LocalDate keyDate) implements HousingFact {}

    record TenancyEnded(UUID offerId, String code) implements HousingFact {}
}
