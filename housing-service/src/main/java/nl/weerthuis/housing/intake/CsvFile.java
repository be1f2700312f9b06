package nl.weerthuis.housing.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a file as spreadsheets write them: with or without byte order mark, commas or semicolons, quoted line ends. */
@ApplicationScoped
class CsvFile {

    private static final String BODY = "";

    private final int mostRows;

    CsvFile(@ConfigProperty(name = "weerthuis.housing.import.most-records", defaultValue = "5000") int mostRows) {
        this.mostRows = mostRows;
    }

    /** @throws Problem if it cannot be read as a table at all */
    CsvTable read(byte[] content) {
        var text = decoded(content);
        var records = records(text);
        if (records.isEmpty()) {
            throw Problem.invalid(Violation.of(BODY, "body-required"));
        }
        var columns = CsvTable.header(records.get(0).getFields());
        var rows = records.stream()
                .skip(1)
                .map(row -> new CsvTable.Row(row.getStartingLineNumber(), row.getFields()))
                .toList();
        return new CsvTable(columns, rows);
    }

    private List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        // It reads from memory: there is nothing to close.
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        try {
            for (var row : reader) {
                if (records.size() > mostRows) {
                    throw Problem.tooLarge("too-many-records", mostRows);
                }
                records.add(row);
            }
            return records;
        } catch (CsvParseException e) {
            throw Problem.invalid(Violation.of(BODY, "malformed-csv", records.size() + 1));
        }
    }

    /** As the header has it: a name of a column never holds either. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static String decoded(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Violation.of(BODY, "invalid-encoding"));
        }
    }
}
