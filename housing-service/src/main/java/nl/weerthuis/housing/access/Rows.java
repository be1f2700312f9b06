package nl.weerthuis.housing.access;

import java.util.HashMap;
import java.util.Map;

/** The rows that may be seen: a condition for a query, with its parameters. It can only be narrowed. */
public record Rows(String condition, Map<String, Object> parameters) {

    public Rows {
        parameters = Map.copyOf(parameters);
    }

    static Rows none() {
        return new Rows("1 = 0", Map.of());
    }

    static Rows where(String condition, String name, Object value) {
        return new Rows(condition, Map.of(name, value));
    }

    public Rows and(String more, String name, Object value) {
        var all = new HashMap<>(parameters);
        all.put(name, value);
        return new Rows("(%s) and (%s)".formatted(condition, more), all);
    }

    /** Narrows only where a value was given. */
    public Rows andIfGiven(String more, String name, Object value) {
        return value == null ? this : and(more, name, value);
    }
}
