package nl.weerthuis.faults.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weerthuis.local.terminal.Console;
import org.junit.jupiter.api.Test;

/** What every change must survive: the same as {@code deploy/faults/run change}. */
class ChangeLaneTest {

    @Test
    void nothing_is_lost_or_doubled_when_services_die_at_every_point() {
        // Every build draws another case; a finding names the seed that repeats it.
        long seed = Long.getLong("faults.seed", System.currentTimeMillis() % 1_000_000);

        var results = Lane.CHANGE.run(seed, List.of(), new Console(System.out));

        assertThat(results.findings()).isEmpty();
    }
}
