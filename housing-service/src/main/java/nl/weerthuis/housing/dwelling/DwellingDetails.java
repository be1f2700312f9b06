package nl.weerthuis.housing.dwelling;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** All that a corporation states of a dwelling, checked and in one form. */
@Embeddable
public record DwellingDetails(
        String corporationReference,
        String bagId,
        @Embedded Address address,
        String municipalityCode,
        String neighbourhoodCode,
        int rooms,
        Integer floorArea,
        Integer floor,
        boolean stepFree,
        @Enumerated(EnumType.STRING) HousingForm housingForm,
        long rentCents,
        Boolean rentAllowancePossible,
        boolean nuisanceFile,
        @Embedded Features features) {

    /** Whether others are to be told again: they know less than this. */
    boolean differsForOthers(DwellingDetails other) {
        return !municipalityCode.equals(other.municipalityCode)
                || !Objects.equals(neighbourhoodCode, other.neighbourhoodCode)
                || rooms != other.rooms
                || stepFree != other.stepFree
                || housingForm != other.housingForm;
    }
}
