package nl.weerthuis.housing.closing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class ClosingStatusTest {

    @Test
    void what_is_signed_stays_signed() {
        assertThat(ClosingStatus.PROPOSED.next()).containsExactly(ClosingStatus.DISPUTED, ClosingStatus.CLOSED);
        assertThat(ClosingStatus.DISPUTED.next()).containsExactly(ClosingStatus.PROPOSED, ClosingStatus.WITHDRAWN);
        assertThat(ClosingStatus.CLOSED.next()).isEmpty();
        assertThat(ClosingStatus.WITHDRAWN.next()).isEmpty();
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("quarter-closing-state", ClosingStatus.class);
    }
}
