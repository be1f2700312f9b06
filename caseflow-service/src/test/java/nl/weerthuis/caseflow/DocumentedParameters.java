package nl.weerthuis.caseflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The careful numbers as docs/domain/parameters.md tells them, by code. */
public final class DocumentedParameters {

    private static final Path PAGE =
            Path.of(System.getProperty("weerthuis.root", "..")).resolve("docs/domain/parameters.md");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+(?:<[a-z]+>)?)`");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAMED = Pattern.compile("([A-Z_]+) (\\d+)");

    private DocumentedParameters() {}

    public static Map<String, Long> read() {
        var numbers = new TreeMap<String, Long>();
        try {
            for (var line : Files.readAllLines(PAGE)) {
                var cells = line.split("\\|");
                if (cells.length > 3 && cells[1].contains("`")) {
                    read(cells[1], cells[2], numbers);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    /** Several codes have their numbers in the same order; a family names each member before its number. */
    private static void read(String codes, String defaults, Map<String, Long> numbers) {
        var names = CODE.matcher(codes).results().map(found -> found.group(1)).toList();
        if (names.size() == 1 && names.get(0).endsWith(">")) {
            var family = names.get(0).substring(0, names.get(0).indexOf('<'));
            NAMED.matcher(defaults)
                    .results()
                    .forEach(found -> numbers.put(family + found.group(1), Long.valueOf(found.group(2))));
            return;
        }
        var values = NUMBER.matcher(defaults).results().map(MatchResult::group).toList();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            numbers.put(names.get(i), Long.valueOf(values.get(i)));
        }
    }
}
