package nl.weerthuis.housing.tenancy;

import java.time.LocalDate;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Days on which keys can have been handed over. */
final class LikelyKeys {

    /** A date further before the start than this is a slip of the pen, and would count in the wrong period. */
    private static final int EARLIEST_DAYS_BEFORE_START = 180;

    private LikelyKeys() {}

    static void require(LocalDate keyDate, LocalDate startOn, LocalDate today) {
        if (keyDate.isAfter(today)) {
            throw Problem.invalid(Violation.of("/keyDate", "key-date-in-the-future"));
        }
        var earliest = startOn.minusDays(EARLIEST_DAYS_BEFORE_START);
        if (keyDate.isBefore(earliest)) {
            throw Problem.invalid(Violation.of("/keyDate", "key-date-too-early", earliest));
        }
    }
}
