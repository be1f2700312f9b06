package nl.weerthuis.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 5", "10, 10", "12, 10", "13, 15", "-2, 0", "-3, -5", "-12, -10"})
    void to_the_nearest_multiple(long count, long rounded) {
        assertThat(new Rounding(5).round(count)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"15, 20", "14, 10", "-15, -10"})
    void halfway_goes_up(long count, long rounded) {
        assertThat(new Rounding(10).round(count)).isEqualTo(rounded);
    }

    @Test
    void by_one_changes_nothing() {
        assertThat(new Rounding(1).round(13)).isEqualTo(13);
    }

    @Test
    void by_less_is_nothing() {
        assertThatThrownBy(() -> new Rounding(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
