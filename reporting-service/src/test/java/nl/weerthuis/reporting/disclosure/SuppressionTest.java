package nl.weerthuis.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private final Suppression suppression = new Suppression(new Threshold(10));

    @Test
    void what_counts_ten_or_more_is_shown() {
        assertThat(suppression.hidden(SmallTables.row(10, 11, 0, 500))).isEmpty();
    }

    @Test
    void few_take_the_smallest_other_with_them() {
        assertThat(suppression.hidden(SmallTables.row(9, 40, 20, 30))).containsExactlyInAnyOrder("A", "C");
    }

    @Test
    void beside_few_nobody_does_not_show() {
        assertThat(suppression.hidden(SmallTables.row(9, 0, 20, 30))).contains("A", "B", "C");
    }

    @Test
    void nobody_shows_where_nothing_is_hidden() {
        assertThat(suppression.hidden(SmallTables.row(0, 0, 20, 30))).isEmpty();
        assertThat(suppression.hidden(SmallTables.row(0, 0))).isEmpty();
    }

    @Test
    void few_in_all_hide_everything() {
        assertThat(suppression.hidden(SmallTables.row(4, 0, 5))).containsExactlyInAnyOrder("A", "B", "C", "all");
    }

    @Test
    void together_the_hidden_are_not_few_either() {
        // 3 and 4 alone would tell that seven people are in the two of them.
        assertThat(suppression.hidden(SmallTables.row(3, 4, 50, 60))).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void a_total_goes_when_its_parts_would_tell() {
        var hidden = suppression.hidden(SmallTables.row(3, 12));

        assertThat(hidden).containsExactlyInAnyOrder("A", "B");
        assertThat(suppression.hidden(SmallTables.row(12, 3, 0))).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void in_two_ways_no_row_and_no_column_has_one_hidden_cell() {
        var table = SmallTables.twoWay(new long[] {3, 20, 30, 40, 50, 60, 70, 80, 90}, 3);

        var hidden = suppression.hidden(table);

        assertThat(table.sums())
                .allMatch(sum -> sum.members().filter(hidden::contains).count() != 1);
        assertThat(hidden).contains("r0c0", "r0c1", "r1c0").doesNotContain("all");
    }

    @Test
    void a_total_that_is_part_of_another_is_protected_through_both() {
        // All = A + B + rest, rest = C + D: two of seven in C.
        var hidden = suppression.hidden(SmallTables.splitTwice(40, 50, 2, 5));

        assertThat(hidden).contains("C", "D", "rest", "A").doesNotContain("all");
    }

    @Test
    void who_knows_a_cell_cannot_subtract_it() {
        var table = SmallTables.row(3, 12, 40, 50);
        assertThat(suppression.hidden(table)).containsExactlyInAnyOrder("A", "B");

        // B's own people know that B is twelve.
        assertThat(suppression.hidden(table, List.of(Set.of("B")))).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void the_same_table_is_always_hidden_in_the_same_way() {
        var counts = new long[] {3, 20, 20, 40, 0, 60, 7, 80, 20};

        assertThat(suppression.hidden(SmallTables.twoWay(counts, 3)))
                .isEqualTo(suppression.hidden(SmallTables.twoWay(counts, 3)));
    }
}
