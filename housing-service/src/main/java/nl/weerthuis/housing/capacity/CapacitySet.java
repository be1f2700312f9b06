package nl.weerthuis.housing.capacity;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.event.HousingEvent;
import nl.weerthuis.platform.event.EventType;

/** What a neighbourhood or a district can bear from a day on; the limit counts placements, whatever it was set by. */
@EventType("nl.weerthuis.capacity-set.v1")
record CapacitySet(
        UUID capacityId,
        String neighbourhoodCode,
        int limit,
        int periodMonths,
        LocalDate validFrom,
        LocalDate validUntil,
        int coolingDays,
        CapacityReason reason)
        implements HousingEvent {

    @Override
    public UUID subject() {
        return capacityId;
    }
}
