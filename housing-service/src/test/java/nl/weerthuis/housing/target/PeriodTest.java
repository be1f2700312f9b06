package nl.weerthuis.housing.target;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.housing.ledger.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void a_year_covers_its_halves() {
        assertThat(Period.parse("2026").halfYears())
                .containsAll(Period.parse("2026-H1").halfYears())
                .containsAll(Period.parse("2026-H2").halfYears())
                .hasSize(2);
        assertThat(Period.parse("2026").touched()).containsExactly("2026", "2026-H1", "2026-H2");
        assertThat(Period.parse("2026-H2").touched()).containsExactly("2026-H2", "2026");
    }

    @Test
    void lasts_from_its_first_day_to_its_last() {
        assertThat(Period.parse("2026").firstDay()).hasToString("2026-01-01");
        assertThat(Period.parse("2026").lastDay()).hasToString("2026-12-31");
        assertThat(Period.parse("2026-H1").lastDay()).hasToString("2026-06-30");
        assertThat(Period.parse("2026-H2").firstDay()).hasToString("2026-07-01");
        assertThat(Period.of(Quarter.parse("2026-Q2"))).isEqualTo(Period.parse("2026-H1"));
        assertThat(Period.of(Quarter.parse("2026-Q3"))).isEqualTo(Period.parse("2026-H2"));
    }

    @Test
    void halves_of_different_years_differ() {
        assertThat(Period.parse("2026-H2").halfYears())
                .doesNotContainAnyElementsOf(Period.parse("2027-H1").halfYears());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-H1", "2026-H2", "2000", "2099-H1"})
    void reads_what_it_writes(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-H0", "2026-H3", "2026-h1", "2026-Q1", "1999", "2026 "})
    void all_else_is_none(String text) {
        assertThat(Period.isPeriod(text)).isFalse();
    }
}
