package nl.weerthuis.housing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the first sheet of an XLSX file. Nothing in it is computed: a formula is a fault of its cell. */
@ApplicationScoped
class Spreadsheet {

    private static final String BODY = "";
    // What the rules for cells know as a formula.
    private static final String FORMULA = "=";

    private final Archive archive;
    private final int mostRows;

    Spreadsheet(
            Archive archive,
            @ConfigProperty(name = "weerthuis.housing.import.most-records", defaultValue = "5000") int mostRows) {
        this.archive = archive;
        this.mostRows = mostRows;
    }

    /** @throws Problem if it cannot be read as a table at all */
    CsvTable read(byte[] content) {
        if (content.length == 0) {
            throw Problem.invalid(Violation.of(BODY, "body-required"));
        }
        try {
            archive.requireHarmless(content);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                    var rows = book.getFirstSheet().openStream()) {
                return table(rows::iterator);
            }
        } catch (IOException | ExcelReaderException e) {
            throw Problem.invalid(Violation.of(BODY, "malformed-spreadsheet"));
        }
    }

    private CsvTable table(Iterable<Row> rows) {
        var columns = List.<String>of();
        var records = new ArrayList<CsvTable.Row>();
        for (var row : rows) {
            var cells = cells(row, columns);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = CsvTable.header(cells);
            } else {
                records.add(new CsvTable.Row(row.getRowNum(), cells));
            }
            if (records.size() > mostRows) {
                throw Problem.tooLarge("too-many-records", mostRows);
            }
        }
        if (columns.isEmpty()) {
            throw Problem.invalid(Violation.of(BODY, "body-required"));
        }
        return new CsvTable(columns, records);
    }

    /** One for each column; what stands to the right of the last one counts only if it says something. */
    private static List<String> cells(Row row, List<String> columns) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell, i < columns.size() ? columns.get(i) : ""));
        }
        while (cells.size() > columns.size() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        return cells;
    }

    /** As somebody would have typed it in a CSV file. */
    private static String text(Cell cell, String column) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            return FORMULA;
        }
        return switch (cell.getType()) {
            case NUMBER -> DwellingRow.DATES.contains(column) ? day(cell) : plain(cell.asNumber());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case STRING -> cell.asString();
            default -> "";
        };
    }

    /** A day with a time is no day, and is found to be none. */
    private static String day(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
