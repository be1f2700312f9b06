package nl.weerthuis.housing.vacancy;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.event.HousingEvent;
import nl.weerthuis.platform.event.EventType;

/** Facts about what a landlord offers here. */
sealed interface VacancyEvent extends HousingEvent {

    UUID dwellingId();

    @Override
    default UUID subject() {
        return dwellingId();
    }

    @EventType("nl.weerthuis.vacancy-announced.v1")
    record VacancyAnnounced(UUID dwellingId, long rentCents, LocalDate availableOn) implements VacancyEvent {}

    /** Names the offer that lost its dwelling by it, if there was one. */
    @EventType("nl.weerthuis.vacancy-withdrawn.v1")
    record VacancyWithdrawn(UUID dwellingId, UUID offerId, LocalDate withdrawnOn) implements VacancyEvent {}
}
