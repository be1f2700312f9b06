package nl.weerthuis.housing.dwelling;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For a municipality: what stands on its soil, without the place itself. */
@Schema(description = "A dwelling by its area, without street and house number (Dutch: woning naar gebied)")
record DwellingAreaView(
        @Schema(description = "Key of the dwelling (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Corporation that lets it (Dutch: woningcorporatie)")
        UUID corporationId,

        @Schema(description = "State of the dwelling (Dutch: status)")
        DwellingStatus status,

        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "Code of the neighbourhood (Dutch: buurtcode)")
        String neighbourhoodCode,

        @Schema(description = "Number of rooms (Dutch: aantal kamers)")
        int rooms,

        @Schema(description = "Reachable and usable without steps (Dutch: traploos toegankelijk)")
        boolean stepFree,

        @Schema(description = "Housing form (Dutch: woonvorm)")
        HousingForm housingForm,

        @Schema(description = "Eligible rent in eurocents a month (Dutch: rekenhuur)")
        long rentCents)
        implements DwellingSummary {

    static DwellingAreaView of(Dwelling dwelling) {
        var details = dwelling.details();
        return new DwellingAreaView(
                dwelling.id(),
                dwelling.corporationId(),
                dwelling.status(),
                details.municipalityCode(),
                details.neighbourhoodCode(),
                details.rooms(),
                details.stepFree(),
                details.housingForm(),
                details.rentCents());
    }
}
