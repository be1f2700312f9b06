package nl.weerthuis.housing.dwelling;

import java.util.UUID;
import nl.weerthuis.housing.event.HousingEvent;
import nl.weerthuis.platform.event.EventType;

/** Facts about a dwelling: where it lies by code, what kind it is. Never its address. */
sealed interface DwellingEvent extends HousingEvent {

    UUID dwellingId();

    @Override
    default UUID subject() {
        return dwellingId();
    }

    @EventType("nl.weerthuis.dwelling-registered.v1")
    record DwellingRegistered(
            UUID dwellingId,
            UUID corporationId,
            String municipalityCode,
            String neighbourhoodCode,
            int rooms,
            boolean stepFree,
            HousingForm housingForm)
            implements DwellingEvent {}
}
