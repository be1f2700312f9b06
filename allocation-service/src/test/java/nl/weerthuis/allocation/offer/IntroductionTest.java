package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** For how long a corporation may meet somebody. */
class IntroductionTest {

    private static final LocalDate UNTIL = LocalDate.parse("2026-02-12");

    @Test
    void it_lives_to_its_last_day() {
        var introduction = Introduction.granted(UNTIL);

        assertThat(introduction.isGranted()).isTrue();
        assertThat(introduction.livesOn(UNTIL)).isTrue();
        assertThat(introduction.livesOn(UNTIL.plusDays(1))).isFalse();
    }

    @Test
    void once_ended_it_lives_no_longer() {
        var ended = Introduction.granted(UNTIL).ended(UNTIL.minusDays(3));

        assertThat(ended).isEqualTo(new Introduction(UNTIL, UNTIL.minusDays(3)));
        assertThat(ended.isGranted()).isFalse();
        assertThat(ended.livesOn(UNTIL.minusDays(5))).isFalse();
    }

    @Test
    void what_was_never_granted_does_not_live() {
        assertThat(Introduction.none().isGranted()).isFalse();
        assertThat(Introduction.none().livesOn(UNTIL)).isFalse();
    }
}
