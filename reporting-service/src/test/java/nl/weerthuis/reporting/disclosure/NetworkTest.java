package nl.weerthuis.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an onlooker can work out, against trying every table. */
class NetworkTest {

    private static final int PEOPLE = 9;

    private final List<Table<String>> all = SmallTables.fillings(4, PEOPLE).stream()
            .map(counts -> SmallTables.twoWay(counts, 2))
            .toList();

    @Test
    void room_is_the_number_of_other_values_that_fit_what_is_shown() {
        var random = new Random(2026);
        for (int round = 0; round < 400; round++) {
            var table = all.get(random.nextInt(all.size()));
            var hidden = table.keys().stream()
                    .filter(key -> !key.equals("all") && random.nextBoolean())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (var key : hidden) {
                assertThat(new Network<>(table).room(key, unbounded(hidden), 100))
                        .as("%s of %s with %s hidden", key, counts(table), hidden)
                        .isEqualTo(possible(table, hidden, key).size() - 1);
            }
        }
    }

    @Test
    void a_single_hidden_cell_has_no_room_and_one_with_its_total_has_all() {
        var table = SmallTables.row(3, 12);

        assertThat(new Network<>(table).room("A", unbounded(Set.of("A")), 100)).isZero();
        assertThat(new Network<>(table).room("A", unbounded(Set.of("A", "all")), 100))
                .isEqualTo(103);
    }

    @Test
    void no_cell_takes_part_in_three_sums() {
        var table = SmallTables.row(3, 12);
        table.sum("again", List.of("A"));

        assertThatThrownBy(() -> new Network<>(table)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parts_add_up_to_their_whole() {
        var table = SmallTables.row(3, 12);

        assertThat(table.count("all")).isEqualTo(15);
        assertThatThrownBy(() -> table.sumAcross("all", List.of("A"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.cell("A", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.cell("Z", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.count("Z")).isInstanceOf(IllegalArgumentException.class);
    }

    private Set<Long> possible(Table<String> shown, Set<String> hidden, String key) {
        var values = new HashSet<Long>();
        for (var table : all) {
            var fits = shown.keys().stream()
                    .filter(cell -> !hidden.contains(cell))
                    .allMatch(cell -> table.count(cell) == shown.count(cell));
            if (fits) {
                values.add(table.count(key));
            }
        }
        return values;
    }

    private static Map<String, Long> unbounded(Set<String> hidden) {
        var ceilings = new HashMap<String, Long>();
        hidden.forEach(key -> ceilings.put(key, Long.MAX_VALUE / 2));
        return ceilings;
    }

    private static String counts(Table<String> table) {
        return table.keys().stream().map(key -> key + "=" + table.count(key)).collect(Collectors.joining(" "));
    }
}
