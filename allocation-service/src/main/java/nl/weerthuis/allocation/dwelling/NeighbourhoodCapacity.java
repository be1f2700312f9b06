package nl.weerthuis.allocation.dwelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** How many placements a neighbourhood can carry in so many months, from a date on (Dutch: draagkracht). */
@Entity
class NeighbourhoodCapacity {

    @Id
    private UUID id;

    private String neighbourhoodCode;

    @Column(name = "placement_limit")
    private int limit;

    private int periodMonths;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private int coolingDays;

    protected NeighbourhoodCapacity() {}

    NeighbourhoodCapacity(HousingFact.CapacitySet fact) {
        this.id = fact.capacityId();
        set(fact);
    }

    final void set(HousingFact.CapacitySet fact) {
        neighbourhoodCode = fact.neighbourhoodCode();
        limit = fact.limit();
        periodMonths = fact.periodMonths();
        validFrom = fact.validFrom();
        validUntil = fact.validUntil();
        coolingDays = fact.coolingDays();
    }

    /** @param rests whether a placement was so short ago that none follows now */
    KnownDwelling.Capacity used(long placements, boolean rests) {
        return new KnownDwelling.Capacity(limit, Math.toIntExact(placements), periodMonths, rests);
    }

    /** Placements from this day on count. */
    LocalDate since(LocalDate today) {
        return today.minusMonths(periodMonths);
    }

    /** A placement since this day is so short ago that none follows; empty where nobody asks for a rest. */
    Optional<LocalDate> restsSince(LocalDate today) {
        return coolingDays == 0 ? Optional.empty() : Optional.of(today.minusDays(coolingDays));
    }

    /** All neighbourhoods of a district begin as it does. */
    String prefix() {
        return neighbourhoodCode.startsWith("WK") ? "BU" + neighbourhoodCode.substring(2) : neighbourhoodCode;
    }
}
