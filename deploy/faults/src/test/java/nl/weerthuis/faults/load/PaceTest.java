package nl.weerthuis.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void tells_what_a_part_of_all_did_not_exceed() {
        var pace = new Pace(100);
        for (int each = 1; each <= 100; each++) {
            pace.add(each * 1_000L);
        }

        assertThat(pace.millis(0.5)).isEqualTo(50);
        assertThat(pace.millis(0.95)).isEqualTo(95);
        assertThat(pace.millis(1)).isEqualTo(100);
    }

    @Test
    void says_nothing_of_nothing() {
        assertThat(new Pace(0).millis(0.99)).isZero();
    }
}
