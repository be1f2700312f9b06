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

        @Schema(description = "Code of the neighbourhood (Dutch: buurtcode)")
        String neighbourhoodCode,

        @Schema(description = "Placements in the period; zero is none for now (Dutch: maximum)")
        int limit,

        @Schema(description = "Length of the rolling period in months (Dutch: periode)")
        int periodMonths,

        @Schema(description = "First day (Dutch: geldig vanaf)")
        LocalDate validFrom) {

    static CapacityView of(NeighbourhoodCapacity capacity) {
        return new CapacityView(
                capacity.id(),
                capacity.municipalityCode(),
                capacity.neighbourhoodCode(),
                capacity.placementsLimit(),
                capacity.periodMonths(),
                capacity.validFrom());
    }
}
