package nl.weerthuis.housing.capacity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * How much a neighbourhood bears, how long, and why.
 *
 * @param placementsLimit as it was set, on its basis
 * @param dwellings that stand there; null unless the limit counts by thousands of them
 * @param coolingDays so long after a placement none follows
 * @param validUntil last day; null if it has none
 * @param reason null where none was given
 */
@Embeddable
record Bearing(
        int placementsLimit,
        @Enumerated(EnumType.STRING) CapacityBasis basis,
        Integer dwellings,
        int periodMonths,
        int coolingDays,
        LocalDate validFrom,
        LocalDate validUntil,
        @Enumerated(EnumType.STRING) CapacityReason reason) {

    private static final int THOUSAND = 1_000;

    /** Placements in the period, whatever the basis; part of one is none. */
    int placements() {
        return basis == CapacityBasis.PLACEMENTS
                ? placementsLimit
                : Math.toIntExact((long) placementsLimit * dwellings / THOUSAND);
    }
}
