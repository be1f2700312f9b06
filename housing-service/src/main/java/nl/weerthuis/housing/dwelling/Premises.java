package nl.weerthuis.housing.dwelling;

import java.util.UUID;

/** What other features need to know of a dwelling that they hold locked. */
public record Premises(
        UUID id,
        UUID corporationId,
        String region,
        String municipalityCode,
        long rentCents,
        boolean nuisanceFile,
        HousingForm housingForm,
        DwellingStatus status) {

    static Premises of(Dwelling dwelling) {
        return new Premises(
                dwelling.id(),
                dwelling.corporationId(),
                dwelling.region(),
                dwelling.details().municipalityCode(),
                dwelling.details().rentCents(),
                dwelling.details().nuisanceFile(),
                dwelling.details().housingForm(),
                dwelling.status());
    }
}
