package nl.weerthuis.caseflow.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets of nominations, with the cells typed as somebody who works in Excel types them. */
public final class Sheets {

    static final List<String> COLUMNS = List.of(Files.HEADER.split(";"));
    private static final List<String> DATES = List.of("birthDate", "readyOn", "supportStartOn");
    private static final List<String> NUMBERS = List.of("bsn", "adults", "rooms");

    private Sheets() {}

    /** One line per reference, dates as dates and numbers as numbers. */
    public static byte[] of(String... references) {
        return with(sheet -> {
            for (int row = 0; row < references.length; row++) {
                line(sheet, row + 1, references[row]);
            }
        });
    }

    static byte[] with(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Weer Thuis", "1.0")) {
            var sheet = book.newWorksheet("Aanmeldingen");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
            }
            fill.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void line(Worksheet sheet, int row, String reference) {
        var cells = Files.GOOD.formatted(reference).split(";", -1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].isEmpty()) {
                continue;
            }
            if (DATES.contains(COLUMNS.get(i))) {
                sheet.value(row, i, LocalDate.parse(cells[i]));
                sheet.style(row, i).format("dd-mm-yyyy").set();
            } else if (NUMBERS.contains(COLUMNS.get(i))) {
                sheet.value(row, i, Long.parseLong(cells[i]));
            } else if (COLUMNS.get(i).equals("stepFree")) {
                sheet.value(row, i, Boolean.parseBoolean(cells[i]));
            } else {
                sheet.value(row, i, cells[i]);
            }
        }
    }
}
