package nl.weerthuis.housing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-Q1, 2026-01-01, 2026-03-31",
        "2026-03-31, 2026-Q1, 2026-01-01, 2026-03-31",
        "2026-04-01, 2026-Q2, 2026-04-01, 2026-06-30",
        "2026-09-30, 2026-Q3, 2026-07-01, 2026-09-30",
        "2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31"
    })
    void has_three_months(LocalDate day, String quarter, LocalDate first, LocalDate last) {
        assertThat(Quarter.of(day)).hasToString(quarter).isEqualTo(Quarter.parse(quarter));
        assertThat(Quarter.of(day).firstDay()).isEqualTo(first);
        assertThat(Quarter.of(day).lastDay()).isEqualTo(last);
    }

    @Test
    void years_follow_each_other() {
        assertThat(Quarter.parse("2027-Q1").number())
                .isEqualTo(Quarter.parse("2026-Q4").number() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q0", "2026-Q5", "2026-q1", "1999-Q1", "2026-Q1 "})
    void all_else_is_none(String text) {
        assertThat(Quarter.isQuarter(text)).isFalse();
    }
}
