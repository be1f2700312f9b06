package nl.weerthuis.allocation.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PopulationSet", description = "Inhabitants per municipality on one date (Dutch: inwoneraantallen)")
record PopulationSetView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Date that the numbers are of (Dutch: peildatum)")
        LocalDate referenceDate,

        @Schema(description = "Where the numbers come from (Dutch: bron)")
        String source,

        @Schema(description = "Numbers per municipality (Dutch: inwoneraantallen)")
        List<Inhabitants> populations) {

    @Schema(name = "Inhabitants", description = "Inhabitants of one municipality (Dutch: inwoneraantal)")
    record Inhabitants(
            @Schema(description = "Municipality, four digits (Dutch: gemeentecode)")
            String municipalityCode,

            @Schema(description = "Number of inhabitants (Dutch: inwoneraantal)")
            long inhabitants) {}

    static PopulationSetView of(PopulationSet set) {
        return new PopulationSetView(
                set.id(),
                set.referenceDate(),
                set.source(),
                set.populations().stream()
                        .map(one -> new Inhabitants(one.municipalityCode(), one.inhabitants()))
                        .toList());
    }
}
