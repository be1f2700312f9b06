package nl.weerthuis.housing.report;

import java.util.List;
import java.util.UUID;
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
}
