package nl.weerthuis.caseflow.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class LevelTest {

    @Test
    void each_level_leads_to_the_one_above_and_the_last_to_none() {
        assertThat(Level.CASE.next()).containsExactly(Level.TABLE);
        assertThat(Level.TABLE.next()).containsExactly(Level.MANAGEMENT);
        assertThat(Level.MANAGEMENT.next()).containsExactly(Level.BOARD);
        assertThat(Level.BOARD.next()).containsExactly(Level.EXTERNAL);
        assertThat(Level.EXTERNAL.next()).isEmpty();
        assertThat(Level.values()).filteredOn(Level::isTop).containsExactly(Level.EXTERNAL);
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("escalation-level", Level.class);
    }
}
