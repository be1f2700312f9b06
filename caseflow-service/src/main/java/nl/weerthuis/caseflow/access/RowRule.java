package nl.weerthuis.caseflow.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which rows a caller may touch, to be part of every query.
 *
 * @param ways the ways in which a row becomes the caller's, in JPQL over the alias {@code c} (a case) or {@code i} (an
 *     introduction); no row fits two of them, so that a long list is read along an index for each
 */
public record RowRule(Sight sight, List<String> ways, Map<String, Object> parameters) {

    /**
     * Ends a question about the case of a row. Without it PostgreSQL would gather all cases of the caller first, because it
     * takes the row's region and the case's for two facts; with it the rows are read in their order until the page is full.
     */
    public static final String ROW_BY_ROW = "order by c.id limit 1 offset 0";

    RowRule(Sight sight, String clause, Map<String, Object> parameters) {
        this(sight, List.of(clause), parameters);
    }

    static RowRule nothing() {
        return new RowRule(Sight.NOTHING, "1 = 0", Map.of());
    }

    /** All ways together. */
    public String clause() {
        return ways.size() == 1
                ? ways.get(0)
                : ways.stream().map("(%s)"::formatted).collect(Collectors.joining(" or "));
    }

    /** The rule and a condition of the query's own. */
    public String and(String condition) {
        return "(%s) and %s".formatted(clause(), condition);
    }

    RowRule narrowed(UnaryOperator<String> way, Map<String, Object> more) {
        return new RowRule(sight, ways.stream().map(way).toList(), with(more));
    }

    public Map<String, Object> with(Map<String, Object> more) {
        var all = new HashMap<>(parameters);
        all.putAll(more);
        return all;
    }
}
