package nl.weerthuis.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two attackers who try every table there can be. The first has the exact figures and adds and subtracts. The second
 * has the published figures and the source code, and keeps only the tables that would have been published so.
 */
class SuppressionAttackTest {

    private static final Threshold FIVE = new Threshold(5);
    private static final Rounding TO_FIVES = new Rounding(5);
    private static final int POSSIBLE_VALUES = 3;

    private final Suppression suppression = new Suppression(FIVE);
    private final Map<Table<String>, Set<String>> hidden = new IdentityHashMap<>();

    /** A kind of table, with so many inner cells and at most so many people. */
    enum Kind {
        ROW_OF_TWO(2, 30, SmallTables::row),
        ROW_OF_THREE(3, 22, SmallTables::row),
        ROW_OF_FOUR(4, 14, SmallTables::row),
        TWO_BY_TWO(4, 15, parts -> SmallTables.twoWay(parts, 2)),
        TWO_BY_THREE(6, 9, parts -> SmallTables.twoWay(parts, 3)),
        SPLIT_TWICE(5, 12, SmallTables::splitTwice);

        private final int cells;
        private final int people;
        private final Function<long[], Table<String>> shape;

        Kind(int cells, int people, Function<long[], Table<String>> shape) {
            this.cells = cells;
            this.people = people;
            this.shape = shape;
        }

        private List<Table<String>> all() {
            return SmallTables.fillings(cells, people).stream().map(shape).toList();
        }

        /** Not those at the edge of what the attackers try: there they would be right for the wrong reason. */
        private List<Table<String>> attacked(List<Table<String>> all) {
            return all.stream()
                    .filter(table -> table.count("all") <= people - POSSIBLE_VALUES)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void adding_and_subtracting_exact_figures_tells_nothing_of_few(Kind kind) {
        var all = kind.all();
        var byMask = new HashMap<Set<String>, Map<List<Long>, Map<String, Set<Long>>>>();

        var narrowed = new ArrayList<String>();
        for (var table : kind.attacked(all)) {
            var hidden = hidden(table);
            var possible = byMask.computeIfAbsent(hidden, mask -> possible(all, shown -> shown(shown, mask)));
            narrowed.addAll(narrowed(table, hidden, possible.get(shown(table, hidden))));
        }

        assertThat(narrowed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void knowing_the_method_tells_nothing_of_few_in_published_figures(Kind kind) {
        var all = kind.all();
        var possible = possible(all, this::published);

        var narrowed = new ArrayList<String>();
        for (var table : kind.attacked(all)) {
            narrowed.addAll(narrowed(table, hidden(table), possible.get(published(table))));
        }

        assertThat(narrowed).isEmpty();
    }

    private Set<String> hidden(Table<String> table) {
        return hidden.computeIfAbsent(table, suppression::hidden);
    }

    private List<Long> published(Table<String> table) {
        return shown(table, hidden(table)).stream()
                .map(count -> count < 0 ? count : TO_FIVES.round(count))
                .toList();
    }

    /** What every cell can be, by what is seen. */
    private static Map<List<Long>, Map<String, Set<Long>>> possible(
            List<Table<String>> all, Function<Table<String>, List<Long>> seen) {
        var possible = new HashMap<List<Long>, Map<String, Set<Long>>>();
        for (var table : all) {
            var values = possible.computeIfAbsent(seen.apply(table), unseen -> new HashMap<>());
            table.keys()
                    .forEach(key -> values.computeIfAbsent(key, unseen -> new HashSet<>())
                            .add(table.count(key)));
        }
        return possible;
    }

    private static List<Long> shown(Table<String> table, Set<String> hidden) {
        return table.keys().stream()
                .map(key -> hidden.contains(key) ? -1 : table.count(key))
                .toList();
    }

    private static List<String> narrowed(Table<String> table, Set<String> hidden, Map<String, Set<Long>> possible) {
        return SmallTables.protectedCells(table, FIVE).stream()
                .filter(key -> possible.get(key).size() < POSSIBLE_VALUES)
                .map(key -> "%s of %s is one of %s".formatted(key, shown(table, hidden), possible.get(key)))
                .toList();
    }
}
