package nl.weerthuis.allocation.demand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.weerthuis.allocation.parameter.Parameters;

/** Below which number nothing is told of people, as the region set it. */
@ApplicationScoped
class Thresholds {

    private static final long CAREFUL = 10;

    private final Parameters parameters;

    Thresholds(Parameters parameters) {
        this.parameters = parameters;
    }

    long of(String region, LocalDate day) {
        var set = parameters.number(region, "SUPPRESSION_THRESHOLD", day).orElse(CAREFUL);
        return Math.max(Disclosure.LEAST_THRESHOLD, set);
    }
}
