package nl.weerthuis.caseflow.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX file. Nothing in it is computed: a formula is a fault of its cell. */
@ApplicationScoped
class Spreadsheet {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final String FILE = "";
    // What the rules for cells know as a formula.
    private static final String FORMULA = "=";

    private final Archive archive;

    Spreadsheet(Archive archive) {
        this.archive = archive;
    }

    void read(InputStream content, LineSink sink) {
        try {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Problem.tooLarge("too-large", MOST_BYTES);
            }
            if (bytes.length == 0) {
                throw Problem.invalid(Violation.of(FILE, "body-required"));
            }
            archive.requireHarmless(bytes);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                read(book, sink);
            }
        } catch (IOException | ExcelReaderException e) {
            throw Problem.invalid(Violation.of(FILE, "malformed-spreadsheet"));
        }
    }

    private static void read(ReadableWorkbook book, LineSink sink) throws IOException {
        try (var rows = book.getFirstSheet().openStream()) {
            var columns = (Columns) null;
            for (var row : (Iterable<Row>) rows::iterator) {
                var isEmpty = row.stream()
                        .allMatch(cell -> cell == null || text(cell, null).isBlank());
                if (columns == null && !isEmpty) {
                    columns = Columns.of(header(row));
                } else if (!isEmpty) {
                    sink.take(columns.line(row.getRowNum(), fields(row, columns)));
                }
            }
            if (columns == null) {
                throw Problem.invalid(Violation.of(FILE, "body-required"));
            }
        }
    }

    private static List<String> header(Row row) {
        var names = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            names.add(cell == null ? "" : text(cell, null));
        }
        while (names.get(names.size() - 1).isBlank()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    /** One per column; what stands to the right of the last column counts, so that the line is found too long. */
    private static List<String> fields(Row row, Columns columns) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < Math.max(row.getCellCount(), columns.count()); i++) {
            var cell = i < row.getCellCount() ? row.getCell(i) : null;
            var text = cell == null ? "" : text(cell, i < columns.count() ? columns.at(i) : null);
            if (i < columns.count() || !text.isBlank()) {
                fields.add(text);
            }
        }
        return fields;
    }

    /** As somebody would have typed it in a CSV file. */
    private static String text(Cell cell, Column column) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            return FORMULA;
        }
        return switch (cell.getType()) {
            case NUMBER -> column != null && column.isDate() ? day(cell.asDate()) : plain(cell.asNumber());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case STRING -> cell.asString();
            default -> "";
        };
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
