package nl.weerthuis.caseflow.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Reads a file of nominations as spreadsheets write it: with or without BOM, separated by {@code ;} or {@code ,}. */
@ApplicationScoped
class NominationFile {

    static final int MAX_LINES = 2_000;
    private static final String FILE = "";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @throws Problem if the file as a whole cannot be read: its encoding, its columns, its size */
    List<Line> read(byte[] content) {
        var text = decoded(content);
        if (text.isBlank()) {
            throw Problem.invalid(Violation.of(FILE, "body-required"));
        }
        var records = records(text);
        var columns = columns(records.get(0));
        if (records.size() - 1 > MAX_LINES) {
            throw Problem.invalid(Violation.of(FILE, "too-many-lines", MAX_LINES));
        }
        return records.stream().skip(1).map(one -> line(one, columns)).toList();
    }

    private static String decoded(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Violation.of(FILE, "invalid-encoding"));
        }
    }

    private static List<CsvRecord> records(String text) {
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        try {
            return reader.stream().limit(MAX_LINES + 2L).toList();
        } catch (CsvParseException e) {
            throw Problem.invalid(Violation.of(FILE, "malformed-csv"));
        }
    }

    /** Whichever stands more often in the line with the names of the columns. */
    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var semicolons = header.chars().filter(character -> character == ';').count();
        return semicolons * 2 > header.chars().filter(c -> c == ';' || c == ',').count() ? ';' : ',';
    }

    private static List<Column> columns(CsvRecord header) {
        var faults = new ArrayList<Violation>();
        var columns = new ArrayList<Column>();
        for (var field : header.getFields()) {
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
        return columns;
    }

    private static Line line(CsvRecord one, List<Column> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), one.getFieldCount()); i++) {
            if (!one.getField(i).isBlank()) {
                cells.put(columns.get(i), one.getField(i).strip());
            }
        }
        return new Line(one.getStartingLineNumber(), cells, one.getFieldCount() == columns.size());
    }
}
