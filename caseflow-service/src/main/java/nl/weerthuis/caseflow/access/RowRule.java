package nl.weerthuis.caseflow.access;

import java.util.HashMap;
import java.util.Map;

/**
 * Which rows a caller may touch, to be part of every query.
 *
 * @param clause JPQL over the alias {@code c} (a case) or {@code i} (an introduction)
 */
public record RowRule(Sight sight, String clause, Map<String, Object> parameters) {

    /**
     * Ends a question about the case of a row. Without it PostgreSQL would gather all cases of the caller first, because it
     * takes the row's region and the case's for two facts; with it the rows are read in their order until the page is full.
     */
    public static final String ROW_BY_ROW = "order by c.id limit 1 offset 0";

    static RowRule nothing() {
        return new RowRule(Sight.NOTHING, "1 = 0", Map.of());
    }

    /** The rule and a condition of the query's own. */
    public String and(String condition) {
        return "(%s) and %s".formatted(clause, condition);
    }

    public Map<String, Object> with(Map<String, Object> more) {
        var all = new HashMap<>(parameters);
        all.putAll(more);
        return all;
    }
}
