package nl.weerthuis.caseflow.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import nl.weerthuis.caseflow.parameter.ParameterConsumer.Code;

/** Numbers that the region may set from a date on. */
@ApplicationScoped
public class RegionParameters {

    // Until a region sets its own.
    private static final long HOURS = 4;

    private final RegionParameterRepository parameters;

    RegionParameters(RegionParameterRepository parameters) {
        this.parameters = parameters;
    }

    /** How long a look behind a mask may last. */
    public Duration breakGlass(String region, LocalDate date) {
        return Duration.ofHours(
                parameters.valid(region, Code.BREAK_GLASS_HOURS.name(), date).orElse(HOURS));
    }
}
