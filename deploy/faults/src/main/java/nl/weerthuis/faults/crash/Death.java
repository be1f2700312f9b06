package nl.weerthuis.faults.crash;

import java.util.concurrent.CompletableFuture;

/**
 * What came of an attempt to let a service die at a point.
 *
 * @param reached whether it died there
 * @param recovery milliseconds from its death until it was ready again; negative when it was not
 */
record Death(Attempt attempt, boolean reached, CompletableFuture<Long> recovery) {
    long millis() {
        return recovery.join();
    }

    @Override
    public String toString() {
        return "%s in %s at time %d: %s"
                .formatted(attempt.point(), attempt.part().label(), attempt.nth(), reached ? "died" : "NOT REACHED");
    }
}
