package nl.weerthuis.allocation.population;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.allocation.share.LargestRemainder;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Division", description = "A planned number divided by inhabitants (Dutch: verdeling)")
record DivisionView(
        @Schema(description = "Population set that was used (Dutch: inwoneraantallen)")
        UUID populationSetId,

        @Schema(description = "The number that was divided (Dutch: aantal)")
        long number,

        @Schema(description = "Part of each municipality; together the number (Dutch: delen)")
        List<Part> parts) {

    @Schema(name = "DivisionPart", description = "Part of one municipality (Dutch: deel)")
    record Part(
            @Schema(description = "Municipality, four digits (Dutch: gemeentecode)")
            String municipalityCode,

            @Schema(description = "Its part of the number (Dutch: deel)")
            long number) {}

    static DivisionView of(PopulationSet set, long number, Collection<String> municipalities) {
        var populations = set.inhabitants();
        if (!municipalities.isEmpty()) {
            populations.keySet().retainAll(AreaCode.setOf(municipalities));
        }
        if (populations.isEmpty()) {
            throw Problem.invalid(Violation.of("municipalityCode", "unknown-municipality"));
        }
        var parts = LargestRemainder.divide(number, populations).entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
        return new DivisionView(set.id(), number, parts);
    }
}
