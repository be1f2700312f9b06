package nl.weerthuis.caseflow.expectation;

import static nl.weerthuis.caseflow.expectation.ExpectationState.EXPECTED;
import static nl.weerthuis.caseflow.expectation.ExpectationState.LEFT;
import static nl.weerthuis.caseflow.expectation.ExpectationState.NEVER;
import static nl.weerthuis.caseflow.expectation.ExpectationState.NOMINATED;
import static nl.weerthuis.caseflow.expectation.ExpectationState.READY;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class ExpectationStateTest {

    @Test
    void ready_and_never_are_normal_and_neither_is_for_ever() {
        assertThat(EXPECTED.next()).containsExactly(EXPECTED, READY, NEVER, NOMINATED, LEFT);
        assertThat(READY.next()).containsExactly(EXPECTED, NEVER, NOMINATED, LEFT);
        assertThat(NEVER.next()).containsExactly(EXPECTED, READY, NOMINATED, LEFT);
    }

    @Test
    void nothing_follows_a_nomination_or_a_departure() {
        assertThat(NOMINATED.next()).isEmpty();
        assertThat(LEFT.next()).isEmpty();
        assertThat(NOMINATED.isOpen()).isFalse();
        assertThat(NEVER.isOpen()).isTrue();
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("expectation-state", ExpectationState.class);
    }
}
