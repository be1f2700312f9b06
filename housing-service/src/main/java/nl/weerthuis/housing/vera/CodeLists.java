package nl.weerthuis.housing.vera;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The code lists of VERA, each code with the days between which it holds. */
@ApplicationScoped
class CodeLists {

    private static final String SOURCE = "/vera/Referentiedata.csv";
    private static final DateTimeFormatter DUTCH_DATE = DateTimeFormatter.ofPattern("d-M-[uuuu][uu]");

    private final Map<String, List<Validity>> codes = new HashMap<>();

    CodeLists() {
        try (var stream = CodeLists.class.getResourceAsStream(SOURCE);
                var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(stream, StandardCharsets.UTF_8)) {
            rows.forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First day included, last day not: from then on the code is expired. */
    private record Validity(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** Whether the list has this code on this day. */
    boolean knows(String list, String code, LocalDate day) {
        return codes.getOrDefault(key(list, code), List.of()).stream().anyMatch(validity -> validity.covers(day));
    }

    private void add(NamedCsvRecord row) {
        var validity = new Validity(
                date(row.getField("Begindatum"), LocalDate.MIN), date(row.getField("Einddatum"), LocalDate.MAX));
        codes.computeIfAbsent(key(row.getField("Soort"), row.getField("Code")), absent -> new ArrayList<>())
                .add(validity);
    }

    /** Four dates of the list cannot be read; they say nothing. */
    private static LocalDate date(String text, LocalDate otherwise) {
        try {
            return text.isBlank() ? otherwise : LocalDate.parse(text.strip(), DUTCH_DATE);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static String key(String list, String code) {
        return list + "." + code;
    }
}
