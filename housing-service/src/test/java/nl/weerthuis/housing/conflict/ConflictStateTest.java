package nl.weerthuis.housing.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class ConflictStateTest {

    @Test
    void nothing_follows_what_is_decided() {
        assertThat(ConflictState.OPEN.next())
                .containsExactly(ConflictState.STANDS, ConflictState.GIVEN_WAY, ConflictState.OVER);
        assertThat(ConflictState.STANDS.next()).isEmpty();
        assertThat(ConflictState.GIVEN_WAY.next()).isEmpty();
        assertThat(ConflictState.OVER.next()).isEmpty();
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("supply-conflict-state", ConflictState.class);
    }
}
