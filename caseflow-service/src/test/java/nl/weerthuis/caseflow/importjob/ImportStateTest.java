package nl.weerthuis.caseflow.importjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class ImportStateTest {

    @Test
    void what_waits_for_a_person_is_never_nominated_without_one_and_what_ended_stays_so() {
        assertThat(ImportState.PAUSED.next()).containsExactlyInAnyOrder(ImportState.NOMINATING, ImportState.CANCELLED);
        assertThat(Arrays.stream(ImportState.values()).filter(ImportState::isFinal))
                .containsExactly(ImportState.CHECKED, ImportState.DONE, ImportState.CANCELLED, ImportState.STOPPED);
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("import-state", ImportState.class);
    }
}
