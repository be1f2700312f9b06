package nl.weerthuis.housing.intake;

import java.util.HashSet;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** A file that was read: its columns, and its rows with their place. */
record CsvTable(List<String> columns, List<Row> rows) {

    /** @param line of the file on which the row starts */
    record Row(long line, List<String> cells) {}

    /** @throws Problem if a column occurs twice */
    static List<String> header(List<String> cells) {
        var columns = cells.stream().map(String::strip).toList();
        if (new HashSet<>(columns).size() < columns.size()) {
            throw Problem.invalid(Violation.of("", "repeated-column"));
        }
        return columns;
    }
}
