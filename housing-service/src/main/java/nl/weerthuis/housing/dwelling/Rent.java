package nl.weerthuis.housing.dwelling;

import java.util.List;
import nl.weerthuis.platform.problem.Violation;

/** What can be a rent, in eurocents a month. */
public final class Rent {

    private static final long LEAST_CENTS = 1;
    /** Ten thousand euros: whoever sends more sent something else than a rent. */
    private static final long MOST_CENTS = 1_000_000;

    private Rent() {}

    public static List<Violation> faults(String path, long cents) {
        return cents < LEAST_CENTS || cents > MOST_CENTS
                ? List.of(Violation.of(path, "out-of-range", LEAST_CENTS, MOST_CENTS))
                : List.of();
    }
}
