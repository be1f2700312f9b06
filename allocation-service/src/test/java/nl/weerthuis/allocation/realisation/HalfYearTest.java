package nl.weerthuis.allocation.realisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfYearTest {

    @ParameterizedTest
    @CsvSource({"2026-01-01,2026-H1", "2026-06-30,2026-H1", "2026-07-01,2026-H2", "2026-12-31,2026-H2"})
    void a_home_counts_in_the_half_year_of_its_keys(LocalDate keyDate, String period) {
        assertThat(HalfYear.of(keyDate)).isEqualTo(period);
    }
}
