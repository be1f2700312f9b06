package nl.weerthuis.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 1, 0, -10})
    void is_never_below_five(int people) {
        assertThatThrownBy(() -> new Threshold(people))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weerthuis.suppression.threshold");
    }

    @Test
    void may_be_five() {
        assertThat(new Threshold(5).people()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "9, true", "10, false"})
    void few_is_more_than_nobody_and_less_than_the_threshold(long count, boolean few) {
        assertThat(new Threshold(10).isFew(count)).isEqualTo(few);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "9, false", "10, true"})
    void a_rate_needs_enough_under_the_line(long denominator, boolean carries) {
        assertThat(new Threshold(10).carries(denominator)).isEqualTo(carries);
    }
}
