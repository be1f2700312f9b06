package nl.weerthuis.housing.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Violation;

/**
 * What became of one record, before it is told in somebody's language.
 *
 * @param dwellingId null if none was found
 * @param faults why it was rejected; of a record that was not, what somebody should look at
 */
public record Handled(ImportOutcome outcome, UUID dwellingId, List<Violation> faults) {

    public Handled {
        faults = List.copyOf(faults);
    }

    public static Handled rejected(List<Violation> faults) {
        return new Handled(ImportOutcome.REJECTED, null, faults);
    }

    public static Handled rejected(Violation fault) {
        return rejected(List.of(fault));
    }

    public static Handled of(boolean changed, UUID dwellingId, List<Violation> flags) {
        return new Handled(changed ? ImportOutcome.ACCEPTED : ImportOutcome.UNCHANGED, dwellingId, flags);
    }

    /** @param since when it was said what is known */
    public static Handled stale(UUID dwellingId, Instant since) {
        return new Handled(ImportOutcome.STALE, dwellingId, List.of(Violation.of("", "older-than-known", since)));
    }

    public boolean isRejected() {
        return outcome == ImportOutcome.REJECTED;
    }

    /** With what else somebody should look at, first. */
    public Handled with(List<Violation> flags) {
        return new Handled(
                outcome,
                dwellingId,
                Stream.concat(flags.stream(), faults.stream()).toList());
    }
}
