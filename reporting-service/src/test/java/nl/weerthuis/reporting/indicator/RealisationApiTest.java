package nl.weerthuis.reporting.indicator;

import static nl.weerthuis.reporting.indicator.Figures.contract;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class RealisationApiTest {

    private static final String FIRST = "2026-H1";
    private static final String SECOND = "2026-H2";

    @Inject
    Facts facts;

    private SampleRegion region;
    private UUID other;

    @BeforeEach
    void aRegion() {
        region = SampleRegion.agreed(facts);
        other = UUID.randomUUID();
        region.organisation(other, "CORPORATION", "Thuis", List.of(region.code(0)));
    }

    @Test
    void the_regions_staff_sees_every_contract_exactly() {
        region.target(0, region.corporation(), FIRST, 10);
        region.realised(7, 0, region.corporation(), FIRST);
        region.target(0, region.corporation(), SECOND, 4);
        region.realised(2, 0, region.corporation(), SECOND);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.coordinator());

        var first = contract(region, 0, region.corporation(), FIRST);
        var second = contract(region, 0, region.corporation(), SECOND);
        assertThat(figures.of("opening", first)).isEqualTo("0");
        assertThat(figures.of("target", contract(region, 0, region.corporation(), FIRST, "breakdown=ESTABLISHED")))
                .isEqualTo("10");
        assertThat(figures.of("realised", first)).isEqualTo("7");
        assertThat(figures.of("balance", first)).isEqualTo("3");
        assertThat(figures.of("percentage", first)).isEqualTo("70");
        assertThat(figures.of("opening", second)).isEqualTo("3");
        assertThat(figures.of("realised", second)).isEqualTo("2");
        assertThat(figures.of("balance", second)).isEqualTo("5");
    }

    @Test
    void a_target_that_is_not_known_is_not_nought() {
        region.target(0, region.corporation(), FIRST, null);
        region.realised(3, 0, region.corporation(), FIRST);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.coordinator());

        assertThat(figures.of("target", contract(region, 0, region.corporation(), FIRST, "breakdown=UNKNOWN")))
                .isEqualTo("null");
        assertThat(figures.of("balance", contract(region, 0, region.corporation(), FIRST)))
                .isEqualTo("null");
        assertThat(figures.of("realised", contract(region, 0, region.corporation(), FIRST)))
                .isEqualTo("3");
    }

    @Test
    void an_adjusted_target_counts_and_a_stated_opening_goes_before_a_carried_one() {
        var id = region.target(0, region.corporation(), FIRST, 10);
        facts.state(
                "housing",
                "target-adjusted",
                id,
                Map.of("targetId", id, "number", 12, "status", "ESTABLISHED", "decision", "Besluit 7"));
        var stated = UUID.randomUUID();
        facts.state("housing", "target-set", "targetId", stated, """
                        municipalityCode=%s corporationId=%s period=%s unit=PERSON number=#20
                        status=ESTABLISHED openingBalance=#1
                        """.formatted(
                        region.code(0), region.corporation(), SECOND));
        region.realised(3, 0, region.corporation(), SECOND);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.coordinator());

        assertThat(figures.of("balance", contract(region, 0, region.corporation(), FIRST)))
                .isEqualTo("12");
        assertThat(figures.of("opening", contract(region, 0, region.corporation(), SECOND)))
                .isEqualTo("1");
        assertThat(figures.of("realised", contract(region, 0, region.corporation(), SECOND)))
                .isEqualTo("6");
        assertThat(figures.of("balance", contract(region, 0, region.corporation(), SECOND)))
                .isEqualTo("15");
    }

    @Test
    void targets_per_group_are_added_up() {
        for (var group : List.of("YOUTH_CARE", "HOMELESS_SHELTER")) {
            facts.state("housing", "target-set", "targetId", UUID.randomUUID(), """
                    municipalityCode=%s corporationId=%s period=%s targetGroup=%s unit=DWELLING number=#6
                    status=ESTABLISHED openingBalance=#2
                    """.formatted(
                            region.code(0), region.corporation(), FIRST, group));
        }
        region.realised(3, 0, region.corporation(), FIRST);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.coordinator());

        assertThat(figures.of("target", contract(region, 0, region.corporation(), FIRST, "breakdown=ESTABLISHED")))
                .isEqualTo("12");
        assertThat(figures.of("opening", contract(region, 0, region.corporation(), FIRST)))
                .isEqualTo("4");
        assertThat(figures.of("balance", contract(region, 0, region.corporation(), FIRST)))
                .isEqualTo("13");
    }

    @Test
    void targets_in_different_units_come_to_nothing_that_is_known() {
        for (var unit : List.of("PERSON", "DWELLING")) {
            facts.state("housing", "target-set", "targetId", UUID.randomUUID(), """
                    municipalityCode=%s corporationId=%s period=%s unit=%s number=#6 status=ESTABLISHED
                    """.formatted(
                            region.code(0), region.corporation(), FIRST, unit));
        }
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.coordinator());

        assertThat(figures.of("target", contract(region, 0, region.corporation(), FIRST, "breakdown=UNKNOWN")))
                .isEqualTo("null");
    }

    @Test
    void every_home_that_allocation_counts_is_in_one_group() {
        region.realised(12, 0, region.corporation(), FIRST);
        for (int i = 0; i < 11; i++) {
            facts.state("allocation-region", "realisation-counted", "realisationId", UUID.randomUUID(), """
                    municipalityCode=%s corporationId=%s targetGroup=SOMETHING_NEW period=%s persons=#1
                    countedOn=2026-03-01
                    """.formatted(
                            region.code(0), region.corporation(), FIRST));
        }
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.analyst());

        assertThat(figures.of("homes", "period=" + FIRST)).isEqualTo("23");
        assertThat(figures.of("homes", "period=" + FIRST, "targetGroup=YOUTH_CARE"))
                .isEqualTo("12");
        assertThat(figures.of("homes", "period=" + FIRST, "targetGroup=OTHER")).isEqualTo("11");
    }

    @Test
    void a_home_counts_on_one_line_only() {
        region.target(0, region.corporation(), "2026", 30);
        region.realised(11, 0, region.corporation(), FIRST);
        region.realised(12, 0, region.corporation(), SECOND);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.analyst());

        assertThat(figures.of("realised", contract(region, 0, region.corporation(), "2026")))
                .isEqualTo("23");
        assertThat(figures.items()).noneMatch(item -> FIRST.equals(item.get("period")));
    }
}
