package nl.weerthuis.local.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A file with semicolons, as a spreadsheet set to Dutch writes it. */
final class Csv {
    private final StringBuilder text = new StringBuilder();

    Csv(List<String> columns) {
        line(columns.toArray());
    }

    void line(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    String text() {
        return text.toString();
    }

    private static String cell(Object value) {
        var text = value == null ? "" : String.valueOf(value);
        boolean quoted = text.contains(";") || text.contains("\"") || text.contains("\n");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
