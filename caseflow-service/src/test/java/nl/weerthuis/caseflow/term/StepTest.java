package nl.weerthuis.caseflow.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import nl.weerthuis.caseflow.DocumentedParameters;
import nl.weerthuis.caseflow.casefile.CaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

    @ParameterizedTest
    @EnumSource
    void every_step_is_somebodys_turn_somewhere(Step step) {
        assertThat(Arrays.stream(CaseState.values()).map(Step::of)).contains(Optional.of(step));
        assertThat(step.careful()).isPositive();
        assertThat(DocumentedParameters.read()).containsEntry("TERM_DAYS_" + step, (long) step.careful());
    }

    @Test
    void where_nothing_has_to_be_done_no_term_runs() {
        assertThat(Arrays.stream(CaseState.values())
                        .filter(state -> Step.of(state).isEmpty()))
                .containsExactly(
                        CaseState.EXPECTED,
                        CaseState.READY,
                        CaseState.DRAFT,
                        CaseState.REJECTED,
                        CaseState.REFERRED,
                        CaseState.AFTERCARE,
                        CaseState.CLOSED_SUCCEEDED,
                        CaseState.CLOSED_RELAPSED,
                        CaseState.CLOSED_EVICTED,
                        CaseState.CLOSED_LEFT,
                        CaseState.WITHDRAWN);
    }
}
