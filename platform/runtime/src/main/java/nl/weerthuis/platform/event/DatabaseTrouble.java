package nl.weerthuis.platform.event;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** Tells trouble that passes by itself (no connection, shutdown, deadlock, disk full) from a fault in a message. */
final class DatabaseTrouble {

    private static final int CLASS_LENGTH = 2;

    // Connection, insufficient resources, operator intervention, transaction rollback (PostgreSQL appendix A).
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    // The database gave up a transaction in which nothing was said for too long: this process stood still.
    private static final Set<String> GIVEN_UP = Set.of("25P03", "25P04");

    // Data exception, program limit exceeded: the same content fails again.
    private static final Set<String> CLASSES_OF_DATA = Set.of("22", "54");

    private DatabaseTrouble() {}

    static boolean isPassing(Throwable failure) {
        return isCausedBy(failure, DatabaseTrouble::isPassing);
    }

    /** Whether PostgreSQL declined what was said, and not how or when it was said. */
    static boolean isAboutTheData(Throwable failure) {
        return !isPassing(failure)
                && isCausedBy(failure, state -> CLASSES_OF_DATA.contains(state.substring(0, CLASS_LENGTH)));
    }

    private static boolean isCausedBy(Throwable failure, Predicate<String> isMeant) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isMeant.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(String state) {
        // Agroal's acquisition time-out has no state: the pool is empty because the database is away or slow.
        return state == null || PASSING_CLASSES.contains(state.substring(0, CLASS_LENGTH)) || GIVEN_UP.contains(state);
    }
}
