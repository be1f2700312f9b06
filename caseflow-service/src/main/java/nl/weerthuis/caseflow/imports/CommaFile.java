package nl.weerthuis.caseflow.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Reads CSV as spreadsheets write it, while it comes in: with or without BOM, separated by {@code ;} or {@code ,}. */
@ApplicationScoped
class CommaFile {

    private static final String FILE = "";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    // The names of all columns fit in it several times.
    private static final int SAMPLE = 16_384;

    void read(InputStream content, LineSink sink) {
        try {
            read(new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()), SAMPLE), sink);
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Violation.of(FILE, "invalid-encoding"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(BufferedReader text, LineSink sink) throws IOException {
        var sample = sample(text);
        if (sample.isBlank()) {
            throw Problem.invalid(Violation.of(FILE, "body-required"));
        }
        try (var records = reader(text, separator(sample))) {
            var columns = (Columns) null;
            for (var one : records) {
                if (columns == null) {
                    columns = Columns.of(one.getFields());
                } else {
                    sink.take(columns.line(one.getStartingLineNumber(), one.getFields()));
                }
            }
        } catch (CsvParseException e) {
            // Also for what went wrong beneath it: a file without end, a sender who hung up, a byte that is no text.
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw Problem.invalid(Violation.of(FILE, "malformed-csv"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The beginning, without reading past it; a byte order mark is gone afterwards. */
    private static String sample(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(SAMPLE);
        var beginning = new char[SAMPLE];
        var count = 0;
        for (int read = 0; read >= 0 && count < SAMPLE; count += Math.max(read, 0)) {
            read = text.read(beginning, count, SAMPLE - count);
        }
        text.reset();
        return new String(beginning, 0, count);
    }

    private static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** Whichever stands more often in the line with the names of the columns. */
    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var semicolons = header.chars().filter(character -> character == ';').count();
        return semicolons * 2 > header.chars().filter(c -> c == ';' || c == ',').count() ? ';' : ',';
    }
}
