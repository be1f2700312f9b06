package nl.weerthuis.faults.oracle;

import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.faults.region.Database;

/** Findings of one look, with at most a few examples of each kind. */
final class Findings {
    private static final int EXAMPLES = 5;

    private final List<Finding> all = new ArrayList<>();

    /** Every row is a finding. */
    void rows(String invariant, String what, List<Database.Row> rows) {
        rows.stream().limit(EXAMPLES).forEach(row -> add(invariant, "%s: %s".formatted(what, row)));
        if (rows.size() > EXAMPLES) {
            add(invariant, "%s: and %d more".formatted(what, rows.size() - EXAMPLES));
        }
    }

    void add(String invariant, String sentence) {
        all.add(new Finding(invariant, sentence));
    }

    void addAll(List<Finding> others) {
        all.addAll(others);
    }

    List<Finding> list() {
        return List.copyOf(all);
    }
}
