package nl.weerthuis.faults.crash;

import java.util.concurrent.CompletableFuture;
import nl.weerthuis.local.process.Part;

/**
 * One attempt to let a service die at a point.
 *
 * @param nth at which time of coming by
 * @param reached whether it died there
 * @param recovery milliseconds from its death until it was ready again; negative when it was not
 */
record Death(Point point, Part part, int nth, boolean reached, CompletableFuture<Long> recovery) {
    long millis() {
        return recovery.join();
    }

    @Override
    public String toString() {
        return "%s in %s at time %d: %s".formatted(point, part.label(), nth, reached ? "died" : "NOT REACHED");
    }
}
