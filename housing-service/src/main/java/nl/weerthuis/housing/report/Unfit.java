package nl.weerthuis.housing.report;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Tells a record that can never be taken in from a moment at which nothing can. */
public final class Unfit {

    private static final int DEEPEST = 20;

    private Unfit() {}

    /** What is to be said of the record; empty if the trouble is not its own, and it may be tried again. */
    public static Optional<Violation> of(RuntimeException trouble) {
        if (trouble instanceof Problem problem) {
            return Optional.of(Violation.of("", problem.code(), problem.args().toArray()));
        }
        return isOfTheRecord(trouble) ? Optional.of(Violation.of("", "unreadable-message")) : Optional.empty();
    }

    /** For the log: what kind of trouble and where, never what it says, which may repeat the record. */
    public static String place(RuntimeException trouble) {
        return Stream.of(trouble.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(frame -> frame.contains("nl.weerthuis"))
                .findFirst()
                .map(frame -> trouble.getClass().getName() + " at " + frame)
                .orElse(trouble.getClass().getName());
    }

    private static boolean isOfTheRecord(RuntimeException trouble) {
        var states = causes(trouble)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .toList();
        if (!states.isEmpty()) {
            // Class 22 is a value that cannot be, class 23 a rule that it breaks.
            return states.stream().anyMatch(state -> state.startsWith("22") || state.startsWith("23"));
        }
        return causes(trouble).noneMatch(Unfit::isOfTheDatabase);
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof PersistenceException
                || cause.getClass().getName().startsWith("jakarta.transaction.")
                || cause.getClass().getName().startsWith("io.quarkus.narayana.");
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
