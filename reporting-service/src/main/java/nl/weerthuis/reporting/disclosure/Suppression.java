package nl.weerthuis.reporting.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which cells of a table are not shown: those that count few people, and as many more as it takes to keep them
 * from being worked out. How and why: docs/domain/indicators.md.
 */
public final class Suppression {

    /** Beside its own value, a protected cell keeps at least two others: three possible values. */
    private static final long LEAST_ROOM = 2;

    private static final long UNBOUNDED = Long.MAX_VALUE / 2;

    private final Threshold threshold;

    public Suppression(Threshold threshold) {
        this.threshold = threshold;
    }

    /** The cells to hide from everybody. */
    public <K> Set<K> hidden(Table<K> table) {
        return hidden(table, List.of());
    }

    /**
     * The cells to hide, also from onlookers who know some cells from elsewhere.
     *
     * @param insiders what each of them knows
     */
    public <K> Set<K> hidden(Table<K> table, Collection<? extends Set<K>> insiders) {
        var hiding = new Hiding<>(table, insiders);
        for (var next = hiding.next(); next.isPresent(); next = hiding.next()) {
            hiding.hidden.add(next.get());
        }
        return hiding.hidden;
    }

    private final class Hiding<K> {

        private final Table<K> table;
        private final Collection<? extends Set<K>> insiders;
        private final Network<K> network;
        private final Set<K> few;
        private final Set<K> hidden;

        Hiding(Table<K> table, Collection<? extends Set<K>> insiders) {
            this.table = table;
            this.insiders = insiders;
            this.network = new Network<>(table);
            this.few = few();
            this.hidden = new LinkedHashSet<>(few);
        }

        /** Few people, or nobody among few: that says of the few where they are not. */
        private Set<K> few() {
            var found = new LinkedHashSet<K>();
            table.keys().stream()
                    .filter(key -> threshold.isFew(table.count(key)))
                    .forEach(found::add);
            while (table.sums().stream()
                    .filter(sum -> found.contains(sum.whole()))
                    .anyMatch(sum -> found.addAll(sum.parts()))) {
                continue;
            }
            return found;
        }

        /** The cell to hide next; none when nothing can be worked out any more. */
        Optional<K> next() {
            return table.sums().stream()
                    .filter(sum -> sum.members().anyMatch(hidden::contains))
                    .flatMap(this::empty)
                    .findFirst()
                    .or(() -> table.sums().stream()
                            .filter(this::leavesOneHidden)
                            .flatMap(sum -> smallest(sum.members()).stream())
                            .findFirst())
                    .or(() -> few.stream().filter(this::isExposed).findFirst().flatMap(this::cover));
        }

        /** Beside what is hidden, nobody must look like few. */
        private Stream<K> empty(Table.Sum<K> sum) {
            return sum.members().filter(key -> table.count(key) == 0 && !hidden.contains(key));
        }

        private boolean leavesOneHidden(Table.Sum<K> sum) {
            return sum.members().filter(hidden::contains).count() == 1;
        }

        private Optional<K> cover(K exposed) {
            return smallest(beside(exposed))
                    .or(() ->
                            smallest(hidden.stream().flatMap(this::beside)).or(() -> smallest(table.keys().stream())));
        }

        private Stream<K> beside(K key) {
            return table.sums().stream()
                    .filter(sum -> sum.members().anyMatch(key::equals))
                    .flatMap(Table.Sum::members);
        }

        /** The smallest one that is shown; one without people hides the least, so it comes last. */
        private Optional<K> smallest(Stream<K> keys) {
            return keys.filter(key -> !hidden.contains(key))
                    .min(Comparator.<K>comparingInt(key -> table.count(key) == 0 ? 1 : 0)
                            .thenComparingLong(table::count));
        }

        private boolean isExposed(K key) {
            return network.room(key, unbounded(hidden), threshold.people()) < threshold.people()
                    || network.room(key, bounded(), threshold.people()) < threshold.people()
                    || insiders.stream().anyMatch(known -> isExposedTo(known, key));
        }

        private boolean isExposedTo(Set<K> known, K key) {
            var unknown = new LinkedHashSet<>(hidden);
            unknown.removeAll(known);
            return unknown.contains(key) && network.room(key, unbounded(unknown), LEAST_ROOM) < LEAST_ROOM;
        }

        private Map<K, Long> unbounded(Set<K> unknown) {
            var ceilings = new HashMap<K, Long>();
            unknown.forEach(key -> ceilings.put(key, UNBOUNDED));
            return ceilings;
        }

        /** Who knows that the smallest are hidden, knows that no hidden cell is greater than those beside it. */
        private Map<K, Long> bounded() {
            var ceilings = new HashMap<K, Long>();
            for (var key : hidden) {
                long shown = smallest(beside(key))
                        .map(table::count)
                        .filter(count -> count > 0)
                        .orElse(UNBOUNDED);
                ceilings.put(key, Math.max(shown, table.count(key)));
            }
            return ceilings;
        }
    }
}
