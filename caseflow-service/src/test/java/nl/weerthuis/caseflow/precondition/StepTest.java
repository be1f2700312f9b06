package nl.weerthuis.caseflow.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.precondition.PreconditionCode.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,true,true,true",
        "DEFERRED,true,true,true",
        "ADMITTED,false,true,true",
        "SEARCHING,false,true,true",
        "OFFERED,false,false,true",
        "ACCEPTED,false,false,true",
        "CONTRACTED,false,false,false",
        "WITHDRAWN,false,false,false"
    })
    void a_step_lies_ahead_until_it_is_taken(CaseState state, boolean admission, boolean offer, boolean contract) {
        assertThat(Arrays.stream(Step.values()).map(step -> step.isAheadOf(state)))
                .containsExactly(admission, offer, contract, false);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void whoever_must_be_admitted_must_also_be_offered_and_signed_for(CaseState state) {
        assertThat(!Step.ADMISSION.isAheadOf(state) || Step.OFFER.isAheadOf(state))
                .isTrue();
        assertThat(!Step.OFFER.isAheadOf(state) || Step.CONTRACT.isAheadOf(state))
                .isTrue();
    }
}
