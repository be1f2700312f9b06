package nl.weerthuis.allocation.dwelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
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
    }

    KnownDwelling.Capacity used(long placements) {
        return new KnownDwelling.Capacity(limit, Math.toIntExact(placements), periodMonths);
    }

    /** Placements from this day on count. */
    LocalDate since(LocalDate today) {
        return today.minusMonths(periodMonths);
    }
}
