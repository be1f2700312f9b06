package nl.weerthuis.housing.tenancy;

import static nl.weerthuis.housing.tenancy.FlipState.FLIPPED;
import static nl.weerthuis.housing.tenancy.FlipState.PLANNED;
import static nl.weerthuis.housing.tenancy.FlipState.POSTPONED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class FlipStateTest {

    private static final Map<FlipState, Set<FlipState>> ALLOWED =
            Map.of(PLANNED, Set.of(POSTPONED, FLIPPED), POSTPONED, Set.of(POSTPONED, FLIPPED), FLIPPED, Set.of());

    @Test
    void every_pair_is_decided_on() {
        for (var from : FlipState.values()) {
            for (var to : FlipState.values()) {
                assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("flip-state", FlipState.class);
    }
}
