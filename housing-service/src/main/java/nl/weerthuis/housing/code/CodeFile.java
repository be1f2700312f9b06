package nl.weerthuis.housing.code;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** VERA's code lists as they were published: a file that comes with this release, unchanged. */
@ApplicationScoped
class CodeFile {

    /** The day of the commit in README.md beside the file. */
    static final LocalDate PUBLISHED_ON = LocalDate.of(2026, 6, 26);

    private static final String SOURCE = "/vera/Referentiedata.csv";
    private static final DateTimeFormatter DUTCH_DATE = DateTimeFormatter.ofPattern("d-M-[uuuu][uu]");

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<VeraCode> codes() {
        // It reads from memory: there is nothing to close.
        return CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new String(content(), StandardCharsets.UTF_8))
                .stream()
                .map(CodeFile::code)
                .toList();
    }

    private static VeraCode code(NamedCsvRecord row) {
        var from = row.getField("Begindatum").strip();
        var until = row.getField("Einddatum").strip();
        return new VeraCode(
                row.getField("Soort"),
                row.getField("Code"),
                row.getField("Naam"),
                absentIfBlank(row.getField("Omschrijving")),
                date(from),
                date(until),
                absentIfBlank(row.getField("Parent")),
                absentIfBlank(Stream.of(from, until)
                        .filter(text -> !text.isEmpty() && date(text) == null)
                        .collect(Collectors.joining(" "))));
    }

    /** A date that cannot be read says nothing; what stands there is kept beside it. */
    private static LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text, DUTCH_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String absentIfBlank(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static byte[] content() {
        try (var stream = CodeFile.class.getResourceAsStream(SOURCE)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
