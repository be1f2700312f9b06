package nl.weerthuis.caseflow.correction;

import static nl.weerthuis.caseflow.correction.CorrectionState.CORRECTED;
import static nl.weerthuis.caseflow.correction.CorrectionState.PARTLY_CORRECTED;
import static nl.weerthuis.caseflow.correction.CorrectionState.RECEIVED;
import static nl.weerthuis.caseflow.correction.CorrectionState.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class RequestStatesTest {

    @Test
    void what_was_received_is_answered_once() {
        assertThat(RECEIVED.next()).containsExactlyInAnyOrder(CORRECTED, PARTLY_CORRECTED, REFUSED);
        for (var state : CorrectionState.values()) {
            assertThat(state.next().isEmpty()).isEqualTo(state != RECEIVED);
        }
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("correction-state", CorrectionState.class);
    }
}
