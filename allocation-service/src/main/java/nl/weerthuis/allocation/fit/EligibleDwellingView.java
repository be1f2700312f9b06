package nl.weerthuis.allocation.fit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.dwelling.HousingForm;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EligibleDwelling", description = "A vacant dwelling held against a case (Dutch: passende woning)")
record EligibleDwellingView(
        @Schema(description = "Dwelling (Dutch: woning)") UUID dwellingId,

        @Schema(description = "Municipality, four digits (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "Neighbourhood (Dutch: buurtcode)")
        String neighbourhoodCode,

        @Schema(description = "Rooms (Dutch: aantal kamers)")
        int rooms,

        @Schema(description = "Step-free (Dutch: drempelvrij)")
        boolean stepFree,

        @Schema(description = "Housing form (Dutch: woonvorm)")
        HousingForm housingForm,

        @Schema(description = "Basic rent in eurocents (Dutch: kale huur)")
        Long rentCents,

        @Schema(description = "Available on (Dutch: beschikbaar op)")
        LocalDate availableOn,

        @Schema(description = "Whether nothing says no (Dutch: past)")
        boolean fits,

        @Schema(description = "Every rule that says no (Dutch: bezwaren)")
        List<Remark> objections,

        @Schema(description = "Every rule that warns (Dutch: waarschuwingen)")
        List<Remark> warnings) {

    static EligibleDwellingView of(FitCheck.Judged judged) {
        var dwelling = judged.dwelling();
        var objections = judged.fit() instanceof Fit.DoesNotFit no ? no.objections() : List.<Remark>of();
        return new EligibleDwellingView(
                dwelling.id(),
                dwelling.municipalityCode(),
                dwelling.neighbourhoodCode().orElse(null),
                dwelling.rooms(),
                dwelling.stepFree(),
                dwelling.housingForm(),
                dwelling.vacancy().map(KnownDwelling.Vacancy::rentCents).orElse(null),
                dwelling.vacancy().map(KnownDwelling.Vacancy::availableOn).orElse(null),
                objections.isEmpty(),
                objections,
                judged.fit().warnings());
    }
}
