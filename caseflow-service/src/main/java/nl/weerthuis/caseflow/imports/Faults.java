package nl.weerthuis.caseflow.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weerthuis.platform.problem.Violation;

/** The faults of one line, the first of each column. */
final class Faults {

    private final long line;
    private final List<LineFault> found = new ArrayList<>();
    private final Set<Column> columns = new HashSet<>();

    Faults(long line) {
        this.line = line;
    }

    /** Null, for a value that is not there. */
    <T> T at(Column column, Violation violation) {
        if (columns.add(column)) {
            found.add(new LineFault(line, column.header(), violation));
        }
        return null;
    }

    /** A fault of a JSON document, at its own place. */
    void atPlace(Violation violation) {
        var path = toldPlace(violation);
        found.add(new LineFault(line, path.isEmpty() ? null : path, violation));
    }

    /** Of a name that is the sender's own, and may say anything, only what it stands in. */
    private static String toldPlace(Violation violation) {
        var path = violation.path();
        return violation.code().equals("unknown-property")
                ? path.substring(0, Math.max(0, path.lastIndexOf('/')))
                : path;
    }

    void ofLine(Violation violation) {
        found.add(new LineFault(line, null, violation));
    }

    void add(Violation violation, boolean isDocument) {
        if (isDocument) {
            atPlace(violation);
        } else {
            add(violation);
        }
    }

    /** A fault of the nomination, at the column that fills the place; a part missing by its own fault is no news. */
    void add(Violation violation) {
        var column = Column.at(violation.path());
        if (column.isPresent()) {
            at(column.get(), violation);
        } else if (columns.stream().noneMatch(known -> known.liesIn(violation.path()))) {
            ofLine(violation);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<LineFault> all() {
        return List.copyOf(found);
    }
}
