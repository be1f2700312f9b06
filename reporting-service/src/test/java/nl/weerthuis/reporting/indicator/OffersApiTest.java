package nl.weerthuis.reporting.indicator;

import static nl.weerthuis.reporting.indicator.Figures.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class OffersApiTest {

    @Inject
    Facts facts;

    private SampleRegion region;
    private UUID dwelling;

    @BeforeEach
    void aRegionWithADwelling() {
        region = SampleRegion.agreed(facts);
        dwelling = UUID.randomUUID();
        facts.state("housing", "dwelling-registered", "dwellingId", dwelling, """
                        corporationId=%s municipalityCode=%s rooms=#2 stepFree=false
                        housingForm=SELF_CONTAINED
                        """.formatted(
                        region.corporation(), region.code(0)));
    }

    private UUID reserved() {
        var id = UUID.randomUUID();
        facts.state("housing", "dwelling-reserved", "offerId", id, "dwellingId=%s".formatted(dwelling));
        return id;
    }

    private UUID made() {
        var id = reserved();
        facts.state(
                "allocation-offer",
                "offer-requested",
                "offerId",
                id,
                "dwellingId=%s requestedOn=2026-02-01".formatted(dwelling));
        return id;
    }

    private void accepted(int times) {
        for (int i = 0; i < times; i++) {
            var id = made();
            facts.state("allocation-offer", "offer-accepted", "offerId", id, "acceptedOn=2026-02-03");
        }
    }

    private void closed(int times, String outcome, String code) {
        for (int i = 0; i < times; i++) {
            var id = made();
            facts.state(
                    "allocation-offer",
                    "offer-closed",
                    "offerId",
                    id,
                    "outcome=%s code=%s closedOn=2026-02-03".formatted(outcome, code));
        }
    }

    @Test
    void offers_are_counted_by_what_became_of_them() {
        accepted(24);
        closed(12, "REFUSED", "RENT_TOO_HIGH");
        closed(12, "EXPIRED", "OTHER");
        closed(10, "WITHDRAWN_BY_LANDLORD", "OTHER");
        reserved(); // A hold by the coordinator.
        Figures.freeze(region.analyst());

        var figures = Figures.read("offers", region.analyst());

        assertThat(figures.of("made")).isEqualTo("58");
        assertThat(figures.of("outcome", "breakdown=ACCEPTED")).isEqualTo("24");
        assertThat(figures.of("outcome", "breakdown=REFUSED")).isEqualTo("12");
        assertThat(figures.of("outcome", "breakdown=EXPIRED")).isEqualTo("12");
        assertThat(figures.of("outcome", "breakdown=WITHDRAWN_BY_LANDLORD")).isEqualTo("10");
        assertThat(figures.of("outcome", "breakdown=OPEN")).isEqualTo("0");
        assertThat(figures.of("refusals", "breakdown=RENT_TOO_HIGH")).isEqualTo("12");
        assertThat(figures.of("acceptanceRate")).isEqualTo("50");
        assertThat(Figures.read("offers", region.boardMember()).of("acceptanceRate"))
                .isEqualTo("56");
    }

    @Test
    void reasons_of_few_are_hidden() {
        accepted(40);
        closed(20, "EXPIRED", "OTHER");
        closed(11, "REFUSED", "SIZE");
        closed(2, "REFUSED", "SUPPORT");
        Figures.freeze(region.analyst());

        var figures = Figures.read("offers", region.analyst());

        assertThat(figures.of("made")).isEqualTo("73");
        assertThat(figures.of("refusals", "breakdown=SUPPORT")).isEqualTo(HIDDEN);
        assertThat(figures.of("refusals", "breakdown=SIZE")).isEqualTo(HIDDEN);
        assertThat(figures.of("refusals", "breakdown=DWELLING")).isEqualTo(HIDDEN);
    }

    @Test
    void an_offer_whose_home_is_not_known_yet_waits_for_it() {
        var id = UUID.randomUUID();
        var unknown = UUID.randomUUID();
        facts.state("housing", "dwelling-reserved", "offerId", id, "dwellingId=%s".formatted(unknown));
        accepted(10);
        Figures.freeze(region.analyst());

        assertThat(Figures.read("offers", region.analyst()).of("made")).isEqualTo("10");
    }
}
