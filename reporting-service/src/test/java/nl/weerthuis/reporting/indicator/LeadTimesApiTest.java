package nl.weerthuis.reporting.indicator;

import static nl.weerthuis.reporting.indicator.Figures.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class LeadTimesApiTest {

    private static final LocalDate READY = LocalDate.of(2026, 1, 1);

    @Inject
    Facts facts;

    private SampleRegion region;

    @BeforeEach
    void aRegion() {
        region = SampleRegion.agreed(facts);
    }

    /** Ready on the first of January, keys so many days later. */
    private void housedAfter(int days, String group) {
        var id = region.submitted(group, "STANDARD", READY.toString());
        facts.state(
                "allocation-case",
                "case-housed",
                "caseId",
                id,
                "keyDate=%s municipalityCode=%s".formatted(READY.plusDays(days).toString(), region.code(0)));
    }

    @Test
    void percentiles_are_days_that_somebody_really_waited() {
        for (int days = 10; days <= 200; days += 10) {
            housedAfter(days, "YOUTH_CARE");
        }
        Figures.freeze(region.analyst());

        var figures = Figures.read("lead-times", region.boardMember());

        assertThat(figures.of("cases", "breakdown=READY_TO_KEYS")).isEqualTo("20");
        assertThat(figures.of("median", "breakdown=READY_TO_KEYS")).isEqualTo("100");
        assertThat(figures.of("p80", "breakdown=READY_TO_KEYS")).isEqualTo("160");
        assertThat(figures.of("p90", "breakdown=READY_TO_KEYS")).isEqualTo("180");
        assertThat(figures.of("median", "breakdown=READY_TO_SUBMITTED")).isEqualTo("0");
        assertThat(figures.of("cases", "breakdown=OFFER_TO_ACCEPTED")).isEqualTo("0");
        assertThat(figures.of("median", "breakdown=OFFER_TO_ACCEPTED")).isEqualTo(HIDDEN);
    }

    @Test
    void of_few_cases_no_time_is_told() {
        for (int person = 0; person < 9; person++) {
            housedAfter(30, "WOMENS_SHELTER");
        }
        for (int person = 0; person < 12; person++) {
            housedAfter(60, "YOUTH_CARE");
            housedAfter(90, "SHELTERED_LIVING");
        }
        Figures.freeze(region.analyst());

        var figures = Figures.read("lead-times", region.analyst());

        assertThat(figures.of("cases", "breakdown=READY_TO_KEYS")).isEqualTo("33");
        for (var measure : new String[] {"cases", "median", "p80", "p90"}) {
            assertThat(figures.of(measure, "breakdown=READY_TO_KEYS", "targetGroup=WOMENS_SHELTER"))
                    .isEqualTo(HIDDEN);
        }
        // The twelve of one other group are hidden with them, else they could be subtracted.
        assertThat(figures.of("cases", "breakdown=READY_TO_KEYS", "targetGroup=SHELTERED_LIVING"))
                .isEqualTo(HIDDEN);
        assertThat(figures.of("median", "breakdown=READY_TO_KEYS", "targetGroup=SHELTERED_LIVING"))
                .isEqualTo(HIDDEN);
    }

    @Test
    void every_step_is_measured() {
        for (int person = 0; person < 10; person++) {
            walked();
        }
        Figures.freeze(region.analyst());

        var figures = Figures.read("lead-times", region.analyst());

        assertThat(figures.of("median", "breakdown=SUBMITTED_TO_COMPLETE")).isEqualTo("14");
        assertThat(figures.of("median", "breakdown=COMPLETE_TO_DECISION")).isEqualTo("7");
        assertThat(figures.of("median", "breakdown=DECISION_TO_OFFER")).isEqualTo("10");
        assertThat(figures.of("median", "breakdown=OFFER_TO_ACCEPTED")).isEqualTo("3");
        assertThat(figures.of("median", "breakdown=ACCEPTED_TO_KEYS")).isEqualTo("20");
        assertThat(figures.of("median", "breakdown=READY_TO_KEYS")).isEqualTo("54");
    }

    private void walked() {
        var id = region.submitted("YOUTH_CARE", "STANDARD", READY.toString());
        facts.state("caseflow", "case-ready", "caseId", id, "readyOn=%s".formatted(READY.toString()));
        facts.state("allocation-case", "table-decision-taken", "caseId", id, "outcome=ADMITTED decidedOn=2026-01-22");
        facts.state("allocation-case", "case-offered", "caseId", id, "offeredOn=2026-02-01 answerBy=2026-02-11");
        facts.state("allocation-case", "case-offer-answered", "caseId", id, "answer=ACCEPTED answeredOn=2026-02-04");
        facts.state(
                "allocation-case",
                "case-housed",
                "caseId",
                id,
                "keyDate=2026-02-24 municipalityCode=%s".formatted(region.code(0)));
    }
}
