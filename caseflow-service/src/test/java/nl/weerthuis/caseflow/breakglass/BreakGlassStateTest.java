package nl.weerthuis.caseflow.breakglass;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakGlassStateTest {

    @Test
    void what_was_opened_is_answered_or_becomes_overdue() {
        assertThat(BreakGlassState.OPENED.next())
                .containsExactly(BreakGlassState.CONFIRMED, BreakGlassState.REJECTED, BreakGlassState.OVERDUE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "REJECTED", "OVERDUE"})
    void nothing_follows_an_answer_or_its_absence(BreakGlassState end) {
        assertThat(end.next()).isEmpty();
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("break-glass-state", BreakGlassState.class);
    }
}
