package nl.weerthuis.caseflow.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Which column each cell of a line belongs to, as the first line of the file says. */
final class Columns {

    private final List<Column> columns;

    private Columns(List<Column> columns) {
        this.columns = columns;
    }

    /** @throws Problem naming every column that does not exist, is missing or stands there twice */
    static Columns of(List<String> header) {
        var faults = new ArrayList<Violation>();
        var columns = new ArrayList<Column>();
        for (var field : header) {
            var column = Column.named(field.strip());
            if (column.isEmpty()) {
                faults.add(Violation.of(field.strip(), "unknown-column"));
            } else if (columns.contains(column.get())) {
                faults.add(Violation.of(field.strip(), "column-twice"));
            }
            columns.add(column.orElse(null));
        }
        var present = new HashSet<>(columns);
        Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !present.contains(column))
                .forEach(column -> faults.add(Violation.of(column.header(), "missing-column")));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new Columns(columns);
    }

    int count() {
        return columns.size();
    }

    Column at(int place) {
        return columns.get(place);
    }

    Line line(long number, List<String> fields) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            if (!fields.get(i).isBlank()) {
                cells.put(columns.get(i), fields.get(i).strip());
            }
        }
        return new Line(number, cells, fields.size() == columns.size());
    }
}
