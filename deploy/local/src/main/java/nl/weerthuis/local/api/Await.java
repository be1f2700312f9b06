package nl.weerthuis.local.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import nl.weerthuis.local.terminal.Halt;

/** Waits until a fact of one service is seen in another. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final long SHORTEST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 500;
    private static final long PAUSE = 250;

    private Await() {}

    /** @param what as in "caseflow does not show ..." */
    public static <T> T until(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long pause = SHORTEST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new Halt(
                        Halt.FAILED,
                        "Waited %d seconds in vain: %s. The logs of the services say why."
                                .formatted(PATIENCE.toSeconds(), what));
            }
            pause(pause);
        }
    }

    static void pause() {
        pause(PAUSE);
    }

    public static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Halt(Halt.FAILED, "Interrupted while waiting.", interrupted);
        }
    }
}
