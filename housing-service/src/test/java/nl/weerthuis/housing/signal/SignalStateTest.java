package nl.weerthuis.housing.signal;

import static nl.weerthuis.housing.signal.SignalState.ANSWERED;
import static nl.weerthuis.housing.signal.SignalState.CLOSED;
import static nl.weerthuis.housing.signal.SignalState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class SignalStateTest {

    private static final Map<SignalState, Set<SignalState>> ALLOWED =
            Map.of(OPEN, Set.of(ANSWERED, CLOSED), ANSWERED, Set.of(OPEN, CLOSED), CLOSED, Set.of());

    @Test
    void every_pair_is_decided_on() {
        for (var from : SignalState.values()) {
            for (var to : SignalState.values()) {
                assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("signal-state", SignalState.class);
    }

    @Test
    void the_ladder_is_climbed_step_by_step_and_ends() {
        StateDiagram.check(
                "warning-step",
                WarningStep.values(),
                step -> step.next().stream().collect(Collectors.toSet()));
        assertThat(Arrays.stream(WarningStep.values())
                        .filter(step -> step.next().isEmpty()))
                .containsExactly(WarningStep.RED_CARD);
    }
}
