package nl.weerthuis.allocation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is added, no row comes that was not there before. */
class RowsTest {

    private static final Rows SOME = Rows.where("a = :a or b = :a", "a", 1);

    @Test
    void what_is_added_stands_beside_the_whole_of_what_was_there() {
        assertThat(SOME.and("c is null")).isEqualTo(new Rows("(a = :a or b = :a) and (c is null)", Map.of("a", 1)));
        assertThat(SOME.and("d = :d or e = :d", "d", 2))
                .isEqualTo(new Rows("(a = :a or b = :a) and (d = :d or e = :d)", Map.of("a", 1, "d", 2)));
    }

    @Test
    void a_conflict_takes_its_case_away() {
        assertThat(SOME.without("caseId", List.of(7)))
                .isEqualTo(new Rows(
                        "(a = :a or b = :a) and (caseId not in :conflicts)", Map.of("a", 1, "conflicts", List.of(7))));
        assertThat(SOME.without("caseId", List.of())).isEqualTo(SOME);
    }

    @Test
    void none_is_none() {
        assertThat(Rows.none()).isEqualTo(new Rows("1 = 0", Map.of()));
    }
}
