package nl.weerthuis.caseflow.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.caseflow.precondition.PreconditionCode.Step;
import org.junit.jupiter.api.Test;

/** Why a precondition was waived is told to the provider alone. */
class PreconditionViewTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final Assessment WAIVED = new Assessment(
            PreconditionCode.INCOME, PreconditionStatus.WAIVED, OrganisationKind.MUNICIPALITY, DAY, "because");

    @Test
    void it_is_shown_as_it_was_assessed() {
        assertThat(PreconditionView.of(WAIVED, DAY.plusDays(1))).isEqualTo(view("because"));
    }

    @Test
    void without_the_reason_all_else_stays() {
        assertThat(PreconditionView.of(WAIVED, DAY.plusDays(1)).withoutReason()).isEqualTo(view(null));
    }

    @Test
    void until_it_is_assessed_it_is_open() {
        assertThat(PreconditionView.open(PreconditionCode.SUPPORT))
                .isEqualTo(new PreconditionView(
                        PreconditionCode.SUPPORT, PreconditionStatus.OPEN, Step.OFFER, null, null, null, null));
    }

    private static PreconditionView view(String reason) {
        return new PreconditionView(
                PreconditionCode.INCOME,
                PreconditionStatus.WAIVED,
                Step.CONTRACT,
                OrganisationKind.MUNICIPALITY,
                DAY,
                reason,
                DAY.plusDays(1));
    }
}
