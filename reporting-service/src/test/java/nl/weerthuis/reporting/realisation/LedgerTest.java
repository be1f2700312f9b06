package nl.weerthuis.reporting.realisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.reporting.realisation.Ledger.Key;
import nl.weerthuis.reporting.realisation.Ledger.Line;
import nl.weerthuis.reporting.realisation.Ledger.Realised;
import nl.weerthuis.reporting.realisation.Ledger.Target;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final UUID CORPORATION = new UUID(1, 1);

    private static Key key(String period) {
        return new Key("0034", CORPORATION, period);
    }

    private static Target target(String period, Integer number) {
        return new Target(
                key(period),
                "DWELLING",
                Optional.ofNullable(number).map(Integer::longValue),
                "ESTABLISHED",
                Optional.empty());
    }

    private static Realised realised(String period, long homes) {
        return new Realised(key(period), "YOUTH_CARE", homes, homes * 3);
    }

    private static Line line(Ledger ledger, String period) {
        return ledger.lines().stream()
                .filter(line -> line.key().period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_left_is_carried_over_and_so_is_what_was_done_too_much() {
        var ledger = new Ledger(
                List.of(target("2025-H1", 10), target("2025-H2", 10), target("2026-H1", 10)),
                List.of(realised("2025-H1", 7), realised("2025-H2", 15)));

        assertThat(line(ledger, "2025-H1").balance()).contains(3L);
        assertThat(line(ledger, "2025-H2").opening()).isEqualTo(3);
        assertThat(line(ledger, "2025-H2").balance()).contains(-2L);
        assertThat(line(ledger, "2026-H1").opening()).isEqualTo(-2);
        assertThat(line(ledger, "2026-H1").balance()).contains(8L);
    }

    @Test
    void a_period_without_a_known_target_carries_nothing_and_breaks_nothing() {
        var ledger = new Ledger(
                List.of(target("2025-H1", 10), target("2025-H2", null), target("2026-H1", 10)),
                List.of(realised("2025-H1", 7), realised("2025-H2", 15)));

        assertThat(line(ledger, "2025-H2").balance()).isEmpty();
        assertThat(line(ledger, "2026-H1").opening()).isEqualTo(3);
    }

    @Test
    void a_home_counts_in_its_half_year_if_that_has_a_target_and_else_in_the_year() {
        var ledger = new Ledger(
                List.of(target("2026", 30), target("2026-H2", 10)),
                List.of(realised("2026-H1", 4), realised("2026-H2", 5)));

        assertThat(line(ledger, "2026").realised()).isEqualTo(4);
        assertThat(line(ledger, "2026-H2").realised()).isEqualTo(5);
        assertThat(ledger.lines()).hasSize(2);
    }

    @Test
    void homes_without_any_target_have_a_line_of_their_own() {
        var ledger = new Ledger(List.of(), List.of(realised("2026-H1", 4)));

        assertThat(line(ledger, "2026-H1").target()).isEmpty();
        assertThat(line(ledger, "2026-H1").status()).isEqualTo("UNKNOWN");
        assertThat(line(ledger, "2026-H1").realised()).isEqualTo(4);
    }

    @Test
    void years_and_half_years_do_not_carry_into_each_other() {
        var ledger = new Ledger(List.of(target("2025", 10), target("2026-H1", 10)), List.of());

        assertThat(line(ledger, "2026-H1").opening()).isZero();
    }

    @Test
    void people_are_counted_where_the_target_says_so() {
        var persons = new Target(key("2026"), "PERSON", Optional.of(30L), "PROVISIONAL", Optional.of(5L));
        var ledger = new Ledger(List.of(persons), List.of(realised("2026-H1", 4)));

        assertThat(line(ledger, "2026").homes()).isEqualTo(4);
        assertThat(line(ledger, "2026").realised()).isEqualTo(12);
        assertThat(line(ledger, "2026").balance()).contains(23L);
    }
}
