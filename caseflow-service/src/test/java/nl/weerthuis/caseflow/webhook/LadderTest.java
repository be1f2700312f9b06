package nl.weerthuis.caseflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void it_waits_ever_longer_for_about_three_days_and_then_no_more() {
        var steps = new ArrayList<Duration>();
        for (int attempt = 1; Ladder.after(attempt).isPresent(); attempt++) {
            steps.add(Ladder.after(attempt).orElseThrow());
        }

        assertThat(steps).isSorted();
        assertThat(Ladder.whole()).isBetween(Duration.ofHours(71), Duration.ofHours(72));
        assertThat(Ladder.after(steps.size() + 1)).isEmpty();
    }
}
