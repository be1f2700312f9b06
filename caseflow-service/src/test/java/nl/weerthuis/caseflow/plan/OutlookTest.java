package nl.weerthuis.caseflow.plan;

import static nl.weerthuis.caseflow.precondition.PreconditionCode.DAY_ACTIVITY;
import static nl.weerthuis.caseflow.precondition.PreconditionCode.DEBT;
import static nl.weerthuis.caseflow.precondition.PreconditionCode.INCOME;
import static nl.weerthuis.caseflow.precondition.PreconditionCode.RESIDENCE;
import static nl.weerthuis.caseflow.precondition.PreconditionCode.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @Test
    void what_is_settled_last_before_each_step_decides_the_date() {
        var outlook =
                outlook(CaseState.SUBMITTED, due(RESIDENCE, 10), due(SUPPORT, 40), due(INCOME, 50), due(DEBT, 20));

        assertThat(outlook.criticalPath().stream().map(PlanView.Milestone::precondition))
                .containsExactly(RESIDENCE, SUPPORT, INCOME);
        assertThat(outlook.clearOn()).isEqualTo(TODAY.plusDays(50));
        assertThat(outlook.steps().stream().map(PlanView.Step::clearOn))
                .containsExactly(TODAY.plusDays(10), TODAY.plusDays(40), TODAY.plusDays(50));
    }

    @Test
    void what_is_settled_while_waiting_for_an_earlier_step_is_not_on_the_path() {
        var outlook = outlook(CaseState.SUBMITTED, due(RESIDENCE, 30), due(SUPPORT, 30), due(INCOME, 5));

        assertThat(outlook.criticalPath().stream().map(PlanView.Milestone::precondition))
                .containsExactly(RESIDENCE);
        assertThat(outlook.steps().get(2).clearOn()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void a_step_that_was_taken_asks_nothing_and_an_advice_blocks_nothing() {
        var outlook = outlook(CaseState.OFFERED, due(RESIDENCE, 10), due(SUPPORT, 40), due(DAY_ACTIVITY, 5));

        assertThat(outlook.isClear()).isTrue();
        assertThat(outlook.clearOn()).isNull();
        assertThat(outlook.steps().stream().map(PlanView.Step::taken)).containsExactly(true, true, false);
    }

    @Test
    void without_a_date_or_after_it_the_usual_term_is_taken() {
        assertThat(Outlook.milestone(SUPPORT, null, TODAY, 56).expectedOn()).isEqualTo(TODAY.plusDays(56));
        assertThat(Outlook.milestone(SUPPORT, TODAY.minusDays(1), TODAY, 56).estimated())
                .isTrue();
        assertThat(Outlook.milestone(SUPPORT, TODAY, TODAY, 56).expectedOn()).isEqualTo(TODAY);
    }

    private static Outlook outlook(CaseState state, PlanView.Milestone... open) {
        return new Outlook(state, Arrays.stream(open).toList());
    }

    private static PlanView.Milestone due(PreconditionCode code, int days) {
        return Outlook.milestone(code, TODAY.plusDays(days), TODAY, 14);
    }

    @Test
    void nothing_open_is_clear() {
        assertThat(new Outlook(CaseState.SUBMITTED, List.of()).criticalPath()).isEmpty();
    }
}
