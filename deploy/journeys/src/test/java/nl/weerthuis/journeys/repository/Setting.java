package nl.weerthuis.journeys.repository;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One property that a service reads.
 *
 * @param fallback what it is when nobody sets it; empty if there is nothing
 * @param meaning from the code, or empty
 * @param readers services; {@code all} if it is the platform that reads it
 */
record Setting(String name, String fallback, String meaning, Set<String> readers) {
    private static final Map<String, String> SECRET = Map.of(
            "weerthuis.keys.directory", "what is in it",
            "weerthuis.kafka.settings", "what is in it");

    /** As MicroProfile Config turns a property into a variable. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** As a line of the table. All are read at the start and never again. */
    String line() {
        return "| `%s`<br>`%s` | %s | %s | %s | yes | %s |"
                .formatted(
                        name,
                        variable(name),
                        fallback.isEmpty() ? "none" : "`" + fallback + "`",
                        String.join(", ", readers),
                        name.endsWith(".password") ? "yes" : SECRET.getOrDefault(name, ""),
                        meaning.replace("|", "\\|"));
    }
}
