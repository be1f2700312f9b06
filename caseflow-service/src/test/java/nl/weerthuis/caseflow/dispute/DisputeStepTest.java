package nl.weerthuis.caseflow.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeStepTest {

    @ParameterizedTest
    @CsvSource({"CONTACT_PERSONS,REGIONAL_ADVISER", "REGIONAL_ADVISER,DISPUTE_COMMITTEE"})
    void it_goes_up_step_by_step(DisputeStep from, DisputeStep to) {
        assertThat(from.higher()).contains(to);
        assertThat(from.next()).containsExactlyInAnyOrder(to, DisputeStep.SETTLED);
    }

    @Test
    void the_committee_is_the_last_and_what_is_settled_is_over() {
        assertThat(DisputeStep.DISPUTE_COMMITTEE.higher()).isEmpty();
        assertThat(DisputeStep.DISPUTE_COMMITTEE.next()).containsExactly(DisputeStep.SETTLED);
        assertThat(DisputeStep.SETTLED.next()).isEmpty();
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("dispute-step", DisputeStep.class);
    }
}
