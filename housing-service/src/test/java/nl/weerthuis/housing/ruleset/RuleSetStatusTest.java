package nl.weerthuis.housing.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class RuleSetStatusTest {

    @Test
    void what_is_adopted_stays() {
        assertThat(RuleSetStatus.LOADED.next()).containsExactly(RuleSetStatus.ADOPTED);
        assertThat(RuleSetStatus.ADOPTED.next()).isEmpty();
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("rule-set-state", RuleSetStatus.class);
    }
}
