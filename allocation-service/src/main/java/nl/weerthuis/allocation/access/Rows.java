package nl.weerthuis.allocation.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The rows that may be seen: a condition for a query, with its parameters. It can only be narrowed. */
public record Rows(String condition, Map<String, Object> parameters) {

    public Rows {
        parameters = Map.copyOf(parameters);
    }

    public static Rows none() {
        return new Rows("1 = 0", Map.of());
    }

    public static Rows where(String condition, String name, Object value) {
        return new Rows(condition, Map.of(name, value));
    }

    public Rows and(String more) {
        return new Rows("(%s) and (%s)".formatted(condition, more), parameters);
    }

    public Rows and(String more, String name, Object value) {
        var all = new HashMap<>(parameters);
        all.put(name, value);
        return new Rows(and(more).condition(), all);
    }

    /** Cases that the reader is kept away from are not there. */
    public Rows without(String caseReference, Collection<?> conflicts) {
        return conflicts.isEmpty() ? this : and(caseReference + " not in :conflicts", "conflicts", conflicts);
    }
}
