package nl.weerthuis.allocation.population;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Reads a population set from a file with the columns of contracts/reference/cbs-gemeenten; names every fault. */
@Singleton
class PopulationFile {

    static final int MAX_ROWS = 1_000;
    private static final List<String> COLUMNS =
            List.of("gemeentecode", "gemeentenaam", "peildatum", "inwoners", "bron");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MAX_FAULTS = 50;

    LoadPopulations.Command read(byte[] content) {
        var rows = rows(text(content));
        var reading = new Reading();
        rows.forEach(reading::row);
        return reading.finish();
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Violation.of("", "invalid-encoding"));
        }
    }

    private static List<CsvRecord> rows(String text) {
        var rows = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(';')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var row : reader) {
                rows.add(row);
                if (rows.size() > MAX_ROWS) {
                    throw Problem.invalid(Violation.of("", "too-many-items", MAX_ROWS));
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw Problem.invalid(Violation.of("", "malformed-csv"));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty() || !rows.get(0).getFields().equals(COLUMNS)) {
            throw Problem.invalid(Violation.of("", "wrong-columns", String.join(";", COLUMNS)));
        }
        return rows.subList(1, rows.size());
    }

    /** One pass over the rows, gathering faults. */
    private static final class Reading {

        private final List<Violation> faults = new ArrayList<>();
        private final List<Population> populations = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private LocalDate date;
        private String source;

        void row(CsvRecord row) {
            if (row.getFieldCount() != COLUMNS.size()) {
                fault(row, "", "wrong-columns", String.join(";", COLUMNS));
                return;
            }
            var code = row.getField(0);
            if (!code.matches(AreaCode.MUNICIPALITY)) {
                fault(row, "gemeentecode", "unknown-municipality");
            } else if (!seen.add(AreaCode.of(code))) {
                fault(row, "gemeentecode", "repeated-municipality");
            } else if (!NUMBER.matcher(row.getField(3)).matches()) {
                fault(row, "inwoners", "invalid-population");
            } else {
                populations.add(new Population(AreaCode.of(code), Long.parseLong(row.getField(3))));
            }
            sameDate(row);
            sameSource(row);
        }

        private void sameDate(CsvRecord row) {
            try {
                var given = LocalDate.parse(row.getField(2));
                if (date != null && !date.equals(given)) {
                    fault(row, "peildatum", "not-one-date");
                }
                date = given;
            } catch (DateTimeException e) {
                fault(row, "peildatum", "invalid-date", 1900, 2200);
            }
        }

        private void sameSource(CsvRecord row) {
            var given = row.getField(4).strip();
            // A cell that a spreadsheet would run as a formula is no source.
            if (given.isEmpty() || given.length() > 300 || "=+-@\t".indexOf(given.charAt(0)) >= 0) {
                fault(row, "bron", "invalid-value");
            } else if (source != null && !source.equals(given)) {
                fault(row, "bron", "not-one-source");
            } else {
                source = given;
            }
        }

        private void fault(CsvRecord row, String column, String code, Object... args) {
            if (faults.size() < MAX_FAULTS) {
                faults.add(Violation.of("/%d/%s".formatted(row.getStartingLineNumber(), column), code, args));
            }
        }

        LoadPopulations.Command finish() {
            if (faults.isEmpty() && populations.isEmpty()) {
                throw Problem.invalid(Violation.of("", "body-required"));
            }
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
            }
            return new LoadPopulations.Command(date, source, populations);
        }
    }
}
