package nl.weerthuis.caseflow.protection;

import static nl.weerthuis.caseflow.protection.LoweringState.APPROVED;
import static nl.weerthuis.caseflow.protection.LoweringState.REJECTED;
import static nl.weerthuis.caseflow.protection.LoweringState.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class LoweringStateTest {

    @Test
    void what_was_asked_is_decided_once() {
        assertThat(REQUESTED.next()).containsExactly(APPROVED, REJECTED);
        assertThat(APPROVED.next()).isEmpty();
        assertThat(REJECTED.next()).isEmpty();
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("protection-lowering-state", LoweringState.class);
    }
}
