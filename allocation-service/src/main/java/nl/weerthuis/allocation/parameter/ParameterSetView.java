package nl.weerthuis.allocation.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ParameterSet", description = "Values from a date on (Dutch: parameters)")
record ParameterSetView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Region (Dutch: regio)") String region,

        @Schema(description = "First day they hold (Dutch: geldig vanaf)")
        LocalDate validFrom,

        @Schema(description = "Where they come from (Dutch: bron)")
        String source,

        @Schema(description = "Numbers (amounts in eurocents) and choices by code (Dutch: waarden)")
        Map<String, Object> parameters,

        @Schema(description = "Codes of which the source was not complete (Dutch: nog te bevestigen)")
        List<String> toBeConfirmed) {

    static ParameterSetView of(ParameterSet set) {
        return new ParameterSetView(
                set.id(),
                set.region(),
                set.validFrom(),
                set.source(),
                set.set().parameters(),
                set.parameters().stream()
                        .filter(Parameter::toBeConfirmed)
                        .map(Parameter::code)
                        .toList());
    }
}
