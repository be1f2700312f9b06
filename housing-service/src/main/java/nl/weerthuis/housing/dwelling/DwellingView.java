package nl.weerthuis.housing.dwelling;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For its corporation and the coordinator: everything. */
@Schema(description = "A dwelling with its address (Dutch: woning)")
record DwellingView(
        @Schema(description = "Key of the dwelling (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Corporation that lets it (Dutch: woningcorporatie)")
        UUID corporationId,

        @Schema(description = "State of the dwelling (Dutch: status)")
        DwellingStatus status,

        @Schema(description = "The corporation's own key (Dutch: kenmerk van de corporatie)")
        String corporationReference,

        @Schema(description = "Key in the register of addresses and buildings (Dutch: BAG-id)")
        String bagId,

        @Schema(description = "Address (Dutch: adres)") Address address,

        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "Code of the neighbourhood (Dutch: buurtcode)")
        String neighbourhoodCode,

        @Schema(description = "Number of rooms (Dutch: aantal kamers)")
        int rooms,

        @Schema(description = "Usable floor area in square metres (Dutch: gebruiksoppervlakte)")
        Integer floorArea,

        @Schema(description = "Floor it is on (Dutch: verdieping)")
        Integer floor,

        @Schema(description = "Reachable and usable without steps (Dutch: traploos toegankelijk)")
        boolean stepFree,

        @Schema(description = "Housing form (Dutch: woonvorm)")
        HousingForm housingForm,

        @Schema(description = "Eligible rent in eurocents a month (Dutch: rekenhuur)")
        long rentCents,

        @Schema(description = "Whether rent allowance is possible (Dutch: huurtoeslag mogelijk)")
        Boolean rentAllowancePossible,

        @Schema(description = "Whether there is a nuisance file (Dutch: overlastdossier)")
        boolean nuisanceFile,

        @Schema(description = "What more is known of it (Dutch: eigenschappen)")
        Features features,

        @Schema(description = "Day on which it is expected to become free, after notice (Dutch: verwacht vrij per)")
        LocalDate expectedFreeOn,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version)
        implements DwellingSummary {

    static DwellingView of(Dwelling dwelling) {
        var details = dwelling.details();
        return new DwellingView(
                dwelling.id(),
                dwelling.corporationId(),
                dwelling.status(),
                details.corporationReference(),
                details.bagId(),
                details.address(),
                details.municipalityCode(),
                details.neighbourhoodCode(),
                details.rooms(),
                details.floorArea(),
                details.floor(),
                details.stepFree(),
                details.housingForm(),
                details.rentCents(),
                details.rentAllowancePossible(),
                details.nuisanceFile(),
                details.features(),
                dwelling.expectedFreeOn(),
                dwelling.version());
    }
}
