package nl.weerthuis.caseflow.municipality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which municipality another went into; only where it went into one as a whole. */
final class Mergers {

    private static final String LIST = "/reference/gemeenten-opgegaan.csv";
    private static final Map<String, String> SUCCESSORS = load();
    // A municipality that came of a merger may merge again; nobody merged more often than this.
    private static final int MOST_MERGERS = 5;

    private Mergers() {}

    /** Itself, if it never went into another. */
    static String successor(String digits) {
        var code = digits;
        for (int merger = 0; merger < MOST_MERGERS && SUCCESSORS.containsKey(code); merger++) {
            code = SUCCESSORS.get(code);
        }
        return code;
    }

    static Map<String, String> all() {
        return SUCCESSORS;
    }

    private static Map<String, String> load() {
        var list = Objects.requireNonNull(Mergers.class.getResourceAsStream(LIST), LIST);
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
