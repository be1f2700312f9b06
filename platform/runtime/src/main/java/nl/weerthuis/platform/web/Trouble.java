package nl.weerthuis.platform.web;

import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Problem;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;

/** What an unexpected exception means after all, if its causes tell: a race that was lost, a database that is away. */
final class Trouble {

    private static final int DEPTH = 20;
    private static final List<String> LOST_RACE = List.of("40001", "40P01", "55P03");
    private static final List<String> CANCELLED = List.of("57014", "57P01", "57P02", "57P03", "25P03");

    private Trouble() {}

    static Optional<Answer> of(Throwable thrown, String ifMatch) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .flatMap(cause -> one(cause, ifMatch).stream())
                .findFirst();
    }

    private static Optional<Answer> one(Throwable cause, String ifMatch) {
        if (cause instanceof Problem problem) {
            return Optional.of(Answer.of(problem));
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Optional.of(
                    ifMatch != null ? Answer.of(EntityTags.lost(ifMatch)) : Answer.of(409, "concurrent-change"));
        }
        if (cause instanceof HttpClosedException) {
            // Who sent it hung up in the middle: no fault of ours, and nobody is there to hear of it.
            return Optional.of(Answer.of(400));
        }
        return cause instanceof SQLException fault ? database(fault) : Optional.empty();
    }

    private static Optional<Answer> database(SQLException fault) {
        var state = fault.getSQLState();
        if (state == null) {
            // The pool speaks without a state: no connection came free in time.
            return fault instanceof PSQLException ? Optional.empty() : Optional.of(Answer.unavailable());
        }
        if (LOST_RACE.contains(state)) {
            return Optional.of(Answer.of(409, "concurrent-change"));
        }
        if (state.startsWith("08") || state.startsWith("53") || CANCELLED.contains(state)) {
            return Optional.of(Answer.unavailable());
        }
        return state.startsWith("23") ? constraint(fault) : Optional.empty();
    }

    /** A constraint that is named after a problem is that problem. */
    private static Optional<Answer> constraint(SQLException fault) {
        if (!(fault instanceof PSQLException detailed) || detailed.getServerErrorMessage() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(detailed.getServerErrorMessage().getConstraint())
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(Sentences.in(null)::knows)
                .map(code -> Answer.of(409, code));
    }
}
