package nl.weerthuis.caseflow.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.caseflow.DocumentedParameters;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource
    void its_careful_days_are_the_documented_ones(Level level) {
        assertThat(DocumentedParameters.read()).containsEntry("ESCALATION_DAYS_" + level, (long) level.careful());
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("escalation-level", Level.class);
    }
}
