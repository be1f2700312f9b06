package nl.weerthuis.caseflow.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.caseflow.precondition.PreconditionCode.Step;
import org.junit.jupiter.api.Test;

/** Why a precondition was waived is told to the provider alone. */
class PreconditionViewTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final Evidence EVIDENCE = new Evidence(EvidenceKind.INCOME_STATEMENT, DAY, null);
    private static final LocalDate FRESH_UNTIL = DAY.plusDays(90);
    private static final Assessment WAIVED = new Assessment(
            PreconditionCode.INCOME,
            PreconditionStatus.WAIVED,
            OrganisationKind.MUNICIPALITY,
            DAY,
            "because",
            EVIDENCE);

    @Test
    void it_is_shown_as_it_was_assessed() {
        assertThat(shown()).isEqualTo(view("because", EVIDENCE, "somebody"));
    }

    @Test
    void the_status_alone_leaves_out_why_by_whom_and_on_what_evidence() {
        assertThat(shown().withoutReason()).isEqualTo(view(null, null, null));
    }

    @Test
    void until_it_is_assessed_it_is_open() {
        assertThat(PreconditionView.open(PreconditionCode.SUPPORT))
                .isEqualTo(new PreconditionView(
                        PreconditionCode.SUPPORT,
                        PreconditionStatus.OPEN,
                        Step.OFFER,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void only_a_waiver_has_somebody_behind_it() {
        assertThat(PreconditionView.of(Assessment.met(PreconditionCode.DEBT), DAY, null, "somebody")
                        .waivedBy())
                .isNull();
    }

    @Test
    void evidence_settles_until_the_last_day_on_which_it_is_fresh() {
        var met = new Assessment(PreconditionCode.INCOME, PreconditionStatus.MET, null, null, null, EVIDENCE);
        var view = PreconditionView.of(met, DAY, FRESH_UNTIL, "somebody");

        assertThat(view.isSettledOn(FRESH_UNTIL)).isTrue();
        assertThat(view.isSettledOn(FRESH_UNTIL.plusDays(1))).isFalse();
        assertThat(shown().isSettledOn(FRESH_UNTIL.plusDays(1))).isTrue();
    }

    private static PreconditionView shown() {
        return PreconditionView.of(WAIVED, DAY.plusDays(1), FRESH_UNTIL, "somebody");
    }

    private static PreconditionView view(String reason, Evidence evidence, String waivedBy) {
        return new PreconditionView(
                PreconditionCode.INCOME,
                PreconditionStatus.WAIVED,
                Step.CONTRACT,
                OrganisationKind.MUNICIPALITY,
                DAY,
                reason,
                DAY.plusDays(1),
                evidence,
                FRESH_UNTIL,
                waivedBy);
    }

    @Test
    void what_is_met_counts_until_its_evidence_is_too_old_and_what_was_waived_for_good() {
        assertThat(standing(PreconditionStatus.MET, DAY).isSettledOn(DAY)).isTrue();
        assertThat(standing(PreconditionStatus.MET, DAY).isSettledOn(DAY.plusDays(1)))
                .isFalse();
        assertThat(standing(PreconditionStatus.MET, null).isSettledOn(DAY.plusYears(9)))
                .isTrue();
        assertThat(standing(PreconditionStatus.WAIVED, DAY).isSettledOn(DAY.plusDays(1)))
                .isTrue();
        assertThat(standing(PreconditionStatus.OPEN, null).isSettledOn(DAY)).isFalse();
    }

    private static PreconditionView standing(PreconditionStatus status, LocalDate freshUntil) {
        return new PreconditionView(
                PreconditionCode.INCOME, status, Step.CONTRACT, null, null, null, DAY, null, freshUntil, null);
    }
}
