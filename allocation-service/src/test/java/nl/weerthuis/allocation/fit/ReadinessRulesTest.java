package nl.weerthuis.allocation.fit;

import static nl.weerthuis.allocation.fit.Sample.aDwelling;
import static nl.weerthuis.allocation.fit.Sample.aPerson;
import static nl.weerthuis.allocation.fit.Sample.norms;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.weerthuis.allocation.casefile.Support;
import nl.weerthuis.allocation.event.TableOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessRulesTest {

    @Test
    void support_needs_a_start_and_may_not_have_ended() {
        var today = norms().date();

        assertThat(supported(new Support(today.plusDays(30), null))).isTrue();
        assertThat(supported(new Support(today.minusDays(30), today))).isTrue();
        assertThat(supported(new Support(today.minusDays(30), today.minusDays(1))))
                .isFalse();
        assertThat(supported(new Support(null, null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OPEN,false", "IN_PROGRESS,false", "MET,true", "WAIVED,true", "NOT_APPLICABLE,true"})
    void what_blocks_an_offer_must_be_settled(String status, boolean settled) {
        for (var code : FitRules.OFFER_BLOCKING) {
            var remark = FitRules.preconditionsSettled(
                    aPerson().precondition(code, status).known());

            assertThat(remark)
                    .isEqualTo(
                            settled
                                    ? Optional.empty()
                                    : Optional.of(new Remark(Rule.PRECONDITIONS_SETTLED, code, "SETTLED")));
        }
    }

    @Test
    void what_blocks_only_the_contract_does_not_block_the_offer() {
        assertThat(FitRules.preconditionsSettled(
                        aPerson().precondition("INCOME", "OPEN").known()))
                .isEmpty();
    }

    @Test
    void a_precondition_that_nobody_spoke_of_is_open() {
        assertThat(FitRules.preconditionsSettled(
                        aPerson().withoutPreconditions().known()))
                .contains(new Remark(Rule.PRECONDITIONS_SETTLED, "SUPPORT REGISTRATION TENANCY_HISTORY", "SETTLED"));
    }

    @Test
    void consent_holds_up_to_and_including_its_last_day() {
        var today = norms().date();

        assertThat(FitRules.consentGiven(
                        aPerson().consentUntil(today).known(), aDwelling().known(), norms()))
                .isEmpty();
        assertThat(FitRules.consentGiven(
                        aPerson().consentUntil(today.minusDays(1)).known(),
                        aDwelling().known(),
                        norms()))
                .isPresent();
        assertThat(FitRules.consentGiven(
                        aPerson().consentUntil(null).known(), aDwelling().known(), norms()))
                .isEmpty();
        assertThat(FitRules.consentGiven(
                        aPerson().withoutConsent().known(), aDwelling().known(), norms()))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(TableOutcome.class)
    void only_an_admission_admits(TableOutcome outcome) {
        var remark = FitRules.admittedByTable(aPerson().decided(outcome).known());

        assertThat(remark.isEmpty())
                .isEqualTo(outcome == TableOutcome.ADMITTED || outcome == TableOutcome.ADMITTED_WITH_CONDITIONS);
    }

    @Test
    void the_date_of_the_norms_is_the_day_of_judging() {
        assertThat(norms().date()).isEqualTo(LocalDate.parse("2026-02-05"));
    }

    private static boolean supported(Support support) {
        return FitRules.supportArranged(
                        aPerson()
                                .supportedFrom(support.startOn(), support.until())
                                .known(),
                        norms())
                .isEmpty();
    }
}
