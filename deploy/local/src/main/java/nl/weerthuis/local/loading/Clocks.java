package nl.weerthuis.local.loading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.process.Part;

/** Moves the clocks of the four services together, so that a history is written on the days on which it happened. */
final class Clocks {
    private static final String PATH = "/operator/clock";

    private final Caller operator;
    private volatile Duration behind;

    Clocks(Caller operator) {
        this.operator = operator;
    }

    void moveTo(LocalDate day) {
        behind = Duration.between(Calendar.morning(day), Instant.now());
        Parallel.each(Part.services(), this::set);
    }

    void reset() {
        behind = null;
        Parallel.each(Part.services(), service -> operator.delete(service, PATH));
    }

    /** For a service that was started again in the middle: it lost its offset. */
    void restore(Part service) {
        if (behind != null) {
            set(service);
        }
    }

    private void set(Part service) {
        operator.put(
                service, PATH, Map.of("instant", Instant.now().minus(behind).toString()));
    }
}
