package nl.weerthuis.allocation.dwelling;

import java.time.LocalDate;
import java.util.UUID;

/** The fields of housing's facts about dwellings that allocation needs. */
sealed interface HousingFact {

    record DwellingRegistered(
            UUID dwellingId,
            UUID corporationId,
            String municipalityCode,
            String neighbourhoodCode,
            int rooms,
            boolean stepFree,
            HousingForm housingForm)
            implements HousingFact {}

    record VacancyAnnounced(UUID dwellingId, long rentCents, LocalDate availableOn) implements HousingFact {}

    record VacancyWithdrawn(UUID dwellingId, UUID offerId) implements HousingFact {}

    /** Without a last day it has none; without a rest none is asked. */
    record CapacitySet(
            UUID capacityId,
            String neighbourhoodCode,
            int limit,
            int periodMonths,
            LocalDate validFrom,
            LocalDate validUntil,
            int coolingDays)
            implements HousingFact {}

    record DwellingReserved(UUID offerId, UUID dwellingId) implements HousingFact {}

    record KeysHandedOver(UUID offerId, LocalDate keyDate) implements HousingFact {}

    /** Lapsed, released, rejected or ended: the dwelling is free again. */
    record ReservationOver(UUID offerId) implements HousingFact {}
}
