package nl.weerthuis.platform.digest;

import java.util.List;

/**
 * What of a service's state must be equal wherever the same has happened, whatever went wrong on the way: after
 * duplicates, restarts, a rebuild, a restore. A bean; one per service.
 */
public interface DigestedState {

    List<Kind> kinds();

    /**
     * One kind of aggregate.
     *
     * @param lines a query of one text column, a line per row in any order, without its closing semicolon. What differs
     *     between equal states has no place in it: moments of processing, versions, ciphertexts.
     */
    record Kind(String name, String lines) {

        /** All of a table but these columns. */
        public static Kind of(String name, String table, String... without) {
            var less = without.length == 0 ? "" : " - '{%s}'::text[]".formatted(String.join(",", without));
            return new Kind(name, "select (to_jsonb(kept)%s)::text from %s kept".formatted(less, table));
        }
    }
}
