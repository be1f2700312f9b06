package nl.weerthuis.housing.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void waits_twice_as_long_after_each_failure() {
        assertThat(Backoff.after(1, DAY)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.after(2, DAY)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Backoff.after(6, DAY)).isEqualTo(Duration.ofMinutes(32));
        assertThat(Backoff.after(11, DAY)).isEqualTo(Duration.ofMinutes(1_024));
        assertThat(Backoff.after(1_000, DAY)).isEqualTo(Duration.ofMinutes(1_024));
    }

    @Test
    void never_waits_longer_than_between_two_good_turns() {
        assertThat(Backoff.after(5, Duration.ofMinutes(15))).isEqualTo(Duration.ofMinutes(15));
        assertThat(Backoff.after(4, Duration.ofMinutes(15))).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("vera-connection-state", ConnectionState.class);
    }
}
