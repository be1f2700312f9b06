package nl.weerthuis.platform.event;

import java.sql.SQLException;
import java.util.Set;

/** Tells trouble that passes by itself (no connection, shutdown, deadlock, disk full) from a fault in a message. */
final class DatabaseTrouble {

    // Connection, insufficient resources, operator intervention, transaction rollback (PostgreSQL appendix A).
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    private DatabaseTrouble() {}

    static boolean isPassing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(String state) {
        // Agroal's acquisition time-out has no state: the pool is empty because the database is away or slow.
        return state == null || PASSING_CLASSES.contains(state.substring(0, 2));
    }
}
