package nl.weerthuis.caseflow.draft;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftStateTest {

    @Test
    void what_is_open_is_written_submitted_or_thrown_away() {
        assertThat(DraftState.OPEN.next()).containsExactly(DraftState.OPEN, DraftState.SUBMITTED, DraftState.DISCARDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "DISCARDED"})
    void nothing_follows_an_end(DraftState end) {
        assertThat(end.next()).isEmpty();
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("draft-state", DraftState.class);
    }
}
