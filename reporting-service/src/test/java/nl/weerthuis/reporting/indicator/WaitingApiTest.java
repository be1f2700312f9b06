package nl.weerthuis.reporting.indicator;

import static nl.weerthuis.reporting.indicator.Figures.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class WaitingApiTest {

    @Inject
    Facts facts;

    @Inject
    Clock clock;

    private SampleRegion region;
    private LocalDate today;

    @BeforeEach
    void aRegion() {
        region = SampleRegion.agreed(facts);
        today = LocalDate.now(clock);
    }

    private void waiting(int people, String group, int municipality, LocalDate since) {
        for (int i = 0; i < people; i++) {
            var id = region.submitted(group, "STANDARD", since.toString());
            region.assigned(id, municipality, "ORIGIN");
        }
    }

    @Test
    void waiting_is_counted_by_age_and_group_and_by_municipality() {
        waiting(11, "YOUTH_CARE", 0, today.minusMonths(1));
        waiting(12, "YOUTH_CARE", 0, today.minusMonths(3));
        waiting(13, "SHELTERED_LIVING", 1, today.minusMonths(6));
        waiting(14, "SHELTERED_LIVING", 1, today.minusMonths(12));
        Figures.freeze(region.analyst());

        var figures = Figures.read("waiting", region.analyst());

        assertThat(figures.of("waiting")).isEqualTo("50");
        assertThat(figures.of("waiting", "targetGroup=YOUTH_CARE")).isEqualTo("23");
        assertThat(figures.of("waiting", "targetGroup=YOUTH_CARE", "breakdown=M0_3"))
                .isEqualTo("11");
        assertThat(figures.of("waiting", "targetGroup=YOUTH_CARE", "breakdown=M3_6"))
                .isEqualTo("12");
        assertThat(figures.of("waiting", "targetGroup=SHELTERED_LIVING", "breakdown=M6_12"))
                .isEqualTo("13");
        assertThat(figures.of("waiting", "targetGroup=SHELTERED_LIVING", "breakdown=M12_PLUS"))
                .isEqualTo("14");
        assertThat(figures.of("waiting", "targetGroup=WOMENS_SHELTER")).isEqualTo("0");
        assertThat(figures.of("waiting", "breakdown=M12_PLUS")).isEqualTo("14");
        assertThat(figures.of("waiting", "municipalityCode=" + region.code(0))).isEqualTo("23");
        assertThat(figures.of("waiting", "municipalityCode=UNASSIGNED")).isEqualTo("0");
    }

    @Test
    void who_was_housed_and_begins_again_waits_again_since_the_same_day() {
        for (int i = 0; i < 11; i++) {
            var id = region.submitted(
                    "YOUTH_CARE", "STANDARD", today.minusMonths(13).toString());
            region.assigned(id, 0, "ORIGIN");
            facts.state(
                    "allocation-case",
                    "case-housed",
                    id,
                    Map.of(
                            "caseId", id,
                            "keyDate", today.minusMonths(6).toString(),
                            "municipalityCode", region.code(0)));
            facts.state(
                    "caseflow",
                    "case-reopened",
                    id,
                    Map.of(
                            "caseId",
                            id,
                            "protectionLevel",
                            "STANDARD",
                            "state",
                            "SUBMITTED",
                            "waitingSince",
                            today.minusMonths(13).toString(),
                            "reopenedOn",
                            today.minusDays(3).toString()));
        }
        Figures.freeze(region.analyst());

        var figures = Figures.read("waiting", region.analyst());

        assertThat(figures.of("waiting", "breakdown=M12_PLUS")).isEqualTo("11");
    }

    @Test
    void group_and_municipality_never_meet_below_the_region() {
        waiting(11, "YOUTH_CARE", 0, today.minusMonths(1));
        Figures.freeze(region.analyst());

        assertThat(Figures.read("waiting", region.analyst()).items())
                .noneMatch(item -> item.containsKey("municipalityCode") && item.containsKey("targetGroup"));
    }

    @Test
    void few_are_hidden_and_so_is_what_would_tell_them() {
        waiting(3, "WOMENS_SHELTER", 0, today.minusMonths(1));
        waiting(20, "YOUTH_CARE", 1, today.minusMonths(1));
        waiting(30, "SHELTERED_LIVING", 2, today.minusMonths(1));
        Figures.freeze(region.analyst());

        var figures = Figures.read("waiting", region.analyst());

        assertThat(figures.of("waiting")).isEqualTo("53");
        assertThat(figures.of("waiting", "targetGroup=WOMENS_SHELTER")).isEqualTo(HIDDEN);
        assertThat(figures.of("waiting", "targetGroup=WOMENS_SHELTER", "breakdown=M3_6"))
                .isEqualTo(HIDDEN);
        assertThat(figures.of("waiting", "targetGroup=YOUTH_CARE")).isEqualTo(HIDDEN);
        assertThat(figures.of("waiting", "targetGroup=SHELTERED_LIVING")).isEqualTo("30");
        assertThat(figures.of("waiting", "municipalityCode=" + region.code(0))).isEqualTo(HIDDEN);
        assertThat(figures.of("waiting", "municipalityCode=" + region.code(1))).isEqualTo(HIDDEN);
        assertThat(figures.of("waiting", "municipalityCode=" + region.code(3))).isEqualTo(HIDDEN);
        assertThat(figures.of("waiting", "municipalityCode=" + region.code(2))).isEqualTo("30");
    }

    @Test
    void outside_the_regions_staff_counts_are_rounded() {
        waiting(13, "YOUTH_CARE", 0, today.minusMonths(1));
        Figures.freeze(region.analyst());

        assertThat(Figures.read("waiting", region.analyst()).of("waiting")).isEqualTo("13");
        for (var reader :
                new String[] {region.boardMember(), region.consultant(0), region.housingOfficer(), region.caseWorker()
                }) {
            var figures = Figures.read("waiting", reader);
            assertThat(figures.of("waiting")).isEqualTo("15");
            assertThat(figures.of("waiting", "municipalityCode=" + region.code(0)))
                    .isEqualTo("15");
        }
        assertThat(Figures.answer("waiting", region.boardMember()).getInt("rounding"))
                .isEqualTo(5);
        assertThat(Figures.answer("waiting", region.analyst()).getInt("rounding"))
                .isEqualTo(1);
    }

    @Test
    void who_is_not_ready_or_no_longer_waits_is_not_counted() {
        waiting(10, "YOUTH_CARE", 0, today.minusMonths(1));
        region.submitted("YOUTH_CARE", "STANDARD", today.plusDays(1).toString());
        for (var state : List.of("WITHDRAWN", "REJECTED", "REFERRED", "AFTERCARE", "CLOSED_LEFT")) {
            region.stands(region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05"), state, "2026-02-01");
        }
        var housed = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        facts.state(
                "allocation-case",
                "case-housed",
                "caseId",
                housed,
                "keyDate=2026-03-01 municipalityCode=%s".formatted(region.code(0)));
        Figures.freeze(region.analyst());

        assertThat(Figures.read("waiting", region.analyst()).of("waiting")).isEqualTo("10");
    }

    @Test
    void other_outflow_is_counted_apart() {
        waiting(12, "OTHER", 0, today.minusMonths(1));
        waiting(15, "YOUTH_CARE", 0, today.minusMonths(1));
        Figures.freeze(region.analyst());

        var figures = Figures.read("waiting", region.analyst());

        assertThat(figures.of("waiting")).isEqualTo("15");
        assertThat(figures.of("waiting", "targetGroup=OTHER")).isEqualTo("12");
    }
}
