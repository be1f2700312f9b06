package nl.weerthuis.reporting.indicator;

import static nl.weerthuis.reporting.indicator.Figures.HIDDEN;
import static nl.weerthuis.reporting.indicator.Figures.contract;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees contract performance exactly, and what the others can tell. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class ContractSightApiTest {

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
    void the_parties_see_their_own_contracts_and_others_do_not() {
        region.target(0, region.corporation(), FIRST, 10);
        region.realised(7, 0, region.corporation(), FIRST);
        region.target(0, other, FIRST, 20);
        region.realised(20, 0, other, FIRST);
        region.target(1, region.corporation(), FIRST, 5);
        region.realised(15, 1, region.corporation(), FIRST);
        region.target(1, other, FIRST, 5);
        region.realised(12, 1, other, FIRST);
        Figures.freeze(region.analyst());
        var few = contract(region, 0, region.corporation(), FIRST);

        assertThat(Figures.read("realisation", region.housingOfficer()).of("realised", few))
                .isEqualTo("7");
        assertThat(Figures.read("realisation", region.consultant(0)).of("balance", few))
                .isEqualTo("3");
        for (var outsider : List.of(
                region.boardMember(),
                region.caseWorker(),
                region.consultant(1),
                region.token(other, "CORPORATION", "housing-officer"))) {
            var figures = Figures.read("realisation", outsider);
            assertThat(figures.of("realised", few)).isEqualTo(HIDDEN);
            assertThat(figures.of("balance", few)).isEqualTo(HIDDEN);
            assertThat(figures.of("percentage", few)).isEqualTo(HIDDEN);
            assertThat(figures.of("target", contract(region, 0, region.corporation(), FIRST, "breakdown=ESTABLISHED")))
                    .isEqualTo("10");
        }
        assertThat(Figures.read("realisation", region.housingOfficer())
                        .of("realised", contract(region, 0, other, FIRST)))
                .isEqualTo(HIDDEN);
    }

    @Test
    void what_was_hidden_does_not_show_in_the_next_opening() {
        region.target(0, region.corporation(), FIRST, 10);
        region.realised(7, 0, region.corporation(), FIRST);
        region.target(0, region.corporation(), SECOND, 30);
        region.realised(30, 0, region.corporation(), SECOND);
        region.realised(30, 0, other, SECOND);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.boardMember());

        assertThat(figures.of("realised", contract(region, 0, region.corporation(), SECOND)))
                .isEqualTo("30");
        assertThat(figures.of("opening", contract(region, 0, region.corporation(), SECOND)))
                .isEqualTo(HIDDEN);
        assertThat(figures.of("balance", contract(region, 0, region.corporation(), SECOND)))
                .isEqualTo(HIDDEN);
    }

    @Test
    void the_split_by_group_is_for_nobody_exact_when_few() {
        region.target(0, region.corporation(), FIRST, 10);
        region.realised(7, 0, region.corporation(), FIRST);
        Figures.freeze(region.analyst());

        for (var reader : List.of(region.analyst(), region.housingOfficer(), region.consultant(0))) {
            assertThat(Figures.read("realisation", reader).of("homes", "targetGroup=YOUTH_CARE", "period=" + FIRST))
                    .isEqualTo(HIDDEN);
        }
        assertThat(Figures.read("realisation", region.analyst()).of("homes", "period=" + FIRST))
                .isEqualTo("7");
        assertThat(Figures.read("realisation", region.boardMember()).of("homes", "period=" + FIRST))
                .isEqualTo(HIDDEN);
    }
}
