package nl.weerthuis.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One table being made safe: cell after cell is hidden until no onlooker can work out a protected one. */
final class Hiding<K> {

    /** Beside its own value, a protected cell keeps at least two others: three possible values. */
    private static final long LEAST_ROOM = 2;

    private static final long UNBOUNDED = Long.MAX_VALUE / 2;

    private final Table<K> table;
    private final Threshold threshold;
    private final Collection<? extends Set<K>> insiders;
    private final Network<K> network;
    private final Set<K> few;
    private final Set<K> hidden;

    Hiding(Table<K> table, Threshold threshold, Collection<? extends Set<K>> insiders) {
        this.table = table;
        this.threshold = threshold;
        this.insiders = insiders;
        this.network = new Network<>(table);
        this.few = few();
        this.hidden = new LinkedHashSet<>(few);
    }

    Set<K> cells() {
        for (var next = next(); next.isPresent(); next = next()) {
            hidden.add(next.get());
        }
        return hidden;
    }

    /** Few people, or nobody among few: that says of the few where they are not. */
    private Set<K> few() {
        var found = new LinkedHashSet<K>();
        var waiting = new ArrayDeque<K>();
        table.keys().stream().filter(key -> threshold.isFew(table.count(key))).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var key = waiting.remove();
            if (found.add(key)) {
                table.sums().stream()
                        .filter(sum -> sum.whole().equals(key))
                        .forEach(sum -> waiting.addAll(sum.parts()));
            }
        }
        return found;
    }

    /** The cell to hide next; none when nothing can be worked out any more. */
    private Optional<K> next() {
        return nobodyBesideHidden()
                .or(this::besideOneHidden)
                .or(() -> few.stream().filter(this::isExposed).findFirst().flatMap(this::cover));
    }

    /** Beside what is hidden, nobody must look like few. */
    private Optional<K> nobodyBesideHidden() {
        return table.sums().stream()
                .filter(sum -> sum.members().anyMatch(hidden::contains))
                .flatMap(Table.Sum::members)
                .filter(key -> table.count(key) == 0 && !hidden.contains(key))
                .findFirst();
    }

    /** A single hidden cell is the difference of the others. */
    private Optional<K> besideOneHidden() {
        return table.sums().stream()
                .filter(sum -> sum.members().filter(hidden::contains).count() == 1)
                .flatMap(sum -> smallest(sum.members()).stream())
                .findFirst();
    }

    private Optional<K> cover(K exposed) {
        return smallest(beside(exposed))
                .or(() -> smallest(hidden.stream().flatMap(this::beside)))
                .or(() -> smallest(table.keys().stream()));
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
        return lacksRoom(key, unbounded(hidden), threshold.people())
                || lacksRoom(key, bounded(), threshold.people())
                || insiders.stream().anyMatch(known -> isExposedTo(known, key));
    }

    private boolean isExposedTo(Set<K> known, K key) {
        var unknown = new LinkedHashSet<>(hidden);
        unknown.removeAll(known);
        return unknown.contains(key) && lacksRoom(key, unbounded(unknown), LEAST_ROOM);
    }

    private boolean lacksRoom(K key, Map<K, Long> ceilings, long needed) {
        return network.room(key, ceilings, needed) < needed;
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
