package nl.weerthuis.caseflow.duplicate;

import static nl.weerthuis.caseflow.duplicate.DuplicateState.DIFFERENT;
import static nl.weerthuis.caseflow.duplicate.DuplicateState.SAME_PERSON;
import static nl.weerthuis.caseflow.duplicate.DuplicateState.SUSPECTED;
import static nl.weerthuis.caseflow.duplicate.DuplicateState.UNFOUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class DuplicateStateTest {

    @Test
    void a_decision_may_be_turned_round_and_nothing_is_suspected_twice() {
        assertThat(SUSPECTED.next()).containsExactly(SAME_PERSON, DIFFERENT, UNFOUNDED);
        assertThat(SAME_PERSON.next()).containsExactly(DIFFERENT);
        assertThat(DIFFERENT.next()).containsExactly(SAME_PERSON);
    }

    @Test
    void that_there_is_nothing_to_suspect_no_person_decides() {
        for (var state : DuplicateState.values()) {
            assertThat(state.decisions()).doesNotContain(SUSPECTED, UNFOUNDED);
        }
        assertThat(SUSPECTED.decisions()).containsExactly(SAME_PERSON, DIFFERENT);
        assertThat(UNFOUNDED.decisions()).containsExactly(SAME_PERSON, DIFFERENT);
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("duplicate-state", DuplicateState.class);
    }
}
