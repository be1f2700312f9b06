package nl.weerthuis.caseflow.municipality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The municipalities of the Netherlands on 1 January 2026 (CBS). */
final class Municipalities {

    private static final String LIST = "/reference/gemeenten-2026-01-01.csv";
    private static final Set<String> CODES = load();

    private Municipalities() {}

    static boolean exists(String digits) {
        return CODES.contains(digits);
    }

    private static Set<String> load() {
        var list = Objects.requireNonNull(Municipalities.class.getResourceAsStream(LIST), LIST);
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.substring(0, 4)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
