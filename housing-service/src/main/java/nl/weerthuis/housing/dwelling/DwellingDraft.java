package nl.weerthuis.housing.dwelling;

import java.util.List;
import java.util.Locale;
import nl.weerthuis.housing.area.MunicipalityCode;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a corporation sends of a dwelling, in whatever way; {@link DwellingRules} say whether it will do. */
@Schema(description = "A dwelling as its corporation describes it (Dutch: woning)")
public record DwellingDraft(
        @Schema(
                required = true,
                description = "The corporation's own key of the dwelling (Dutch: kenmerk van de corporatie)",
                examples = "4711")
        String corporationReference,

        @Schema(
                description = "Key in the register of addresses and buildings (Dutch: BAG-id)",
                examples = "0034010000012345")
        String bagId,

        @Schema(required = true, description = "Address (Dutch: adres)")
        Address address,

        @Schema(required = true, description = "Code of the municipality (Dutch: gemeentecode)", examples = "0034")
        String municipalityCode,

        @Schema(description = "Code of the neighbourhood (Dutch: buurtcode)", examples = "BU00340101")
        String neighbourhoodCode,

        @Schema(required = true, description = "Number of rooms (Dutch: aantal kamers)")
        Integer rooms,

        @Schema(description = "Usable floor area in square metres (Dutch: gebruiksoppervlakte)")
        Integer floorArea,

        @Schema(description = "Floor it is on (Dutch: verdieping)")
        Integer floor,

        @Schema(required = true, description = "Reachable and usable without steps (Dutch: traploos toegankelijk)")
        Boolean stepFree,

        @Schema(required = true, description = "Housing form (Dutch: woonvorm)")
        HousingForm housingForm,

        @Schema(required = true, description = "Eligible rent in eurocents a month (Dutch: rekenhuur)")
        Long rentCents,

        @Schema(description = "Whether rent allowance is possible (Dutch: huurtoeslag mogelijk)")
        Boolean rentAllowancePossible,

        @Schema(
                description =
                        "Whether there is a nuisance file; such a dwelling is not offered (Dutch: overlastdossier)")
        Boolean nuisanceFile,

        @Schema(description = "What more is known of it (Dutch: eigenschappen)")
        Features features) {

    /** Every fault, at its place in this draft; empty if it will do. */
    public List<Violation> faults() {
        return DwellingRules.faults(this);
    }

    /** In the form in which it is kept; only of a draft without faults. */
    public DwellingDetails details() {
        return new DwellingDetails(
                corporationReference.strip(),
                absentIfBlank(bagId),
                normalised(address),
                MunicipalityCode.fourDigits(municipalityCode.strip()),
                absentIfBlank(neighbourhoodCode),
                rooms,
                floorArea,
                floor,
                stepFree,
                housingForm,
                rentCents,
                rentAllowancePossible,
                Boolean.TRUE.equals(nuisanceFile),
                Features.kept(features));
    }

    private static Address normalised(Address given) {
        return new Address(
                given.street().strip(),
                given.houseNumber().strip(),
                absentIfBlank(given.houseLetter()),
                absentIfBlank(given.houseNumberAddition()),
                given.postcode().replace(" ", "").toUpperCase(Locale.ROOT),
                given.city().strip());
    }

    private static String absentIfBlank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
