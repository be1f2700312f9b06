package nl.weerthuis.caseflow.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after each attempt that failed: at once, and then ever longer, to 72 hours after the first. */
final class Ladder {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(20));

    private Ladder() {}

    /** Empty when it was tried for long enough. */
    static Optional<Duration> after(int attempts) {
        return attempts <= STEPS.size() ? Optional.of(STEPS.get(attempts - 1)) : Optional.empty();
    }

    static Duration whole() {
        return STEPS.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
