package nl.weerthuis.housing.connection;

import java.time.Duration;

/** How long to wait after so many failures in a row: ever longer, and never longer than between two good turns. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private Backoff() {}

    public static Duration after(int failures, Duration every) {
        var wait = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(every) < 0 ? wait : every;
    }
}
