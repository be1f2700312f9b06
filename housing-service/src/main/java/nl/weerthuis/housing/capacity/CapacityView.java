package nl.weerthuis.housing.capacity;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a neighbourhood can bear (Dutch: draagkracht van de wijk)")
record CapacityView(
        @Schema(description = "Key of the capacity (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "Code of the neighbourhood, or of a district (Dutch: buurtcode of wijkcode)")
        String neighbourhoodCode,

        @Schema(description = "As it was set; zero is none for now (Dutch: maximum)")
        int limit,

        @Schema(description = "What the limit counts (Dutch: grondslag)")
        CapacityBasis basis,

        @Schema(description = "Dwellings that stand there, for a limit by thousands of them (Dutch: aantal woningen)")
        Integer dwellings,

        @Schema(description = "Placements in the period that come of it (Dutch: aantal plaatsingen)")
        int placements,

        @Schema(description = "Length of the rolling period in months (Dutch: periode)")
        int periodMonths,

        @Schema(description = "First day (Dutch: geldig vanaf)")
        LocalDate validFrom,

        @Schema(description = "Last day; absent if it has none (Dutch: geldig tot en met)")
        LocalDate validUntil,

        @Schema(description = "So many days after a placement none follows (Dutch: afkoelperiode)")
        int coolingDays,

        @Schema(description = "Why (Dutch: reden)") CapacityReason reason) {

    static CapacityView of(NeighbourhoodCapacity capacity) {
        var bearing = capacity.bearing();
        return new CapacityView(
                capacity.id(),
                capacity.municipalityCode(),
                capacity.neighbourhoodCode(),
                bearing.placementsLimit(),
                bearing.basis(),
                bearing.dwellings(),
                bearing.placements(),
                bearing.periodMonths(),
                bearing.validFrom(),
                bearing.validUntil(),
                bearing.coolingDays(),
                bearing.reason());
    }
}
