package nl.weerthuis.caseflow.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferStateTest {

    @Test
    void what_is_offered_is_answered_or_taken_back() {
        assertThat(TransferState.OFFERED.next())
                .containsExactly(TransferState.ACCEPTED, TransferState.REJECTED, TransferState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REJECTED", "WITHDRAWN"})
    void nothing_follows_an_answer(TransferState end) {
        assertThat(end.next()).isEmpty();
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("transfer-state", TransferState.class);
    }
}
