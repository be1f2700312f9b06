package nl.weerthuis.reporting.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts, and the sums they take part in; totals are cells like any other. A cell takes part in at most two sums, so a
 * table is a network: a cell is a flow from one sum to another (see {@link Network}).
 */
public final class Table<K> {

    private final Map<K, Long> cells = new LinkedHashMap<>();
    private final List<Sum<K>> sums = new ArrayList<>();

    /**
     * A whole and its parts.
     *
     * @param across in the second direction of a table with two: columns, where rows are the first
     */
    record Sum<K>(K whole, List<K> parts, boolean across) {

        Stream<K> members() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }

    public Table<K> cell(K key, long count) {
        if (count < 0 || cells.putIfAbsent(key, count) != null) {
            throw new IllegalArgumentException("Not a cell: " + key);
        }
        return this;
    }

    /** Adds a total over cells that are there; a part may itself be a total. */
    public Table<K> sum(K whole, Collection<K> parts) {
        return add(new Sum<>(whole, List.copyOf(parts), false));
    }

    /** As {@link #sum}, in the second direction. The grand total is there already. */
    public Table<K> sumAcross(K whole, Collection<K> parts) {
        return add(new Sum<>(whole, List.copyOf(parts), true));
    }

    private Table<K> add(Sum<K> sum) {
        long count = sum.parts().stream().mapToLong(this::count).sum();
        if (cells.merge(sum.whole(), count, (given, same) -> given) != count) {
            throw new IllegalArgumentException("The parts do not add up to " + sum.whole());
        }
        sums.add(sum);
        return this;
    }

    public long count(K key) {
        var count = cells.get(key);
        if (count == null) {
            throw new IllegalArgumentException("No such cell: " + key);
        }
        return count;
    }

    /** In the order in which they were added. */
    public Set<K> keys() {
        return cells.keySet();
    }

    List<Sum<K>> sums() {
        return sums;
    }
}
