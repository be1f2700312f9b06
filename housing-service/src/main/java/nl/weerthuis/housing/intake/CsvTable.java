package nl.weerthuis.housing.intake;

import java.util.List;

/** A file that was read: its columns, and its rows with their place. */
record CsvTable(List<String> columns, List<Row> rows) {

    /** @param line of the file on which the row starts */
    record Row(long line, List<String> cells) {}
}
