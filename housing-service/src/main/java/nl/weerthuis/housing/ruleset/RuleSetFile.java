package nl.weerthuis.housing.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule set as a file, of this release or of a region; {@link RuleSetRules} say whether it will do. */
@Schema(name = "RuleSetFile", description = "Numbers of rent and tenancy law from a day on (Dutch: regelset)")
record RuleSetFile(
        @Schema(
                required = true,
                description = "Name of this edition, new each time (Dutch: versie)",
                examples = "nl-2027")
        String edition,

        @Schema(required = true, description = "First day on which it holds (Dutch: geldig vanaf)")
        LocalDate validFrom,

        @Schema(required = true, description = "Where the numbers come from (Dutch: bron)")
        String source,

        @Schema(
                required = true,
                implementation = Object.class,
                type = SchemaType.OBJECT,
                additionalProperties = Long.class,
                description = "Whole numbers by code; rents in eurocents a month, incomes a year (Dutch: waarden)")
        Map<String, JsonNode> figures,

        @Schema(
                required = true,
                description = "Grounds on which a tenancy may be temporary (Dutch: wettelijke gronden)")
        List<String> temporaryGrounds,

        @Schema(description = "Codes of which the source was not complete (Dutch: nog te bevestigen)")
        Set<String> toBeConfirmed) {

    RuleSetFile {
        // What is no text, or nothing at all, is a fault to be named and no reason to fail.
        temporaryGrounds = present(temporaryGrounds).map(String::valueOf).toList();
        toBeConfirmed = present(toBeConfirmed).map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        figures = figures == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    private static Stream<String> present(Collection<String> given) {
        return given == null ? Stream.empty() : given.stream();
    }

    /** Every fault, at its place; empty if it will do. */
    List<Violation> faults() {
        return RuleSetRules.faults(this);
    }

    /** Only of a file without faults. */
    List<Figure> numbers() {
        return Arrays.stream(RuleCode.values())
                .map(code -> number(code)
                        .map(number -> new Figure(code, number, toBeConfirmed.contains(code.name())))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Empty if it is not there, or no whole number. */
    Optional<Long> number(RuleCode code) {
        return Optional.ofNullable(figures.get(code.name()))
                .filter(value -> value.isIntegralNumber() && value.canConvertToLong())
                .map(JsonNode::longValue);
    }
}
