package nl.weerthuis.allocation.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class DemandApiTest {

    @Inject
    Facts facts;

    private Region region;
    private Story story;

    @BeforeEach
    void found_a_region() {
        region = Region.complete();
        region.set(Map.of("SUPPRESSION_THRESHOLD", 5), "2026-01-01");
        story = new Story(region, facts);
    }

    @Test
    void a_corporation_reads_what_is_needed_and_never_how_few_need_it() {
        for (int i = 0; i < 6; i++) {
            story.anAdmittedCase();
        }
        var stairs = story.anAdmittedCase();
        story.needs(stairs, Map.of("stepFree", true, "rooms", 4));
        story.anOffer(story.anAdmittedCase(), story.aVacantDwelling());
        story.aReadyCase();

        var demand = region.housingOfficer().get("/demand");

        assertThat(demand.statusCode()).as(demand.asString()).isEqualTo(200);
        assertThat(number(demand, "TOTAL", "ALL")).isEqualTo(5);
        assertThat(number(demand, "MUNICIPALITY", "0995")).isEqualTo(5);
        assertThat(number(demand, "RENT_CLASS", "RENT_CAP_SMALL")).isEqualTo(5);
        assertThat(number(demand, "ROOMS", "4")).isNull();
        assertThat(number(demand, "STEP_FREE", "NEEDED")).isNull();
        assertThat(number(demand, "STEP_FREE", "NOT_NEEDED")).isNull();
        assertThat(demand.asString()).doesNotContain(stairs.toString());
    }

    @Test
    void the_count_of_a_week_stands_whoever_comes_or_goes() {
        for (int i = 0; i < 5; i++) {
            story.anAdmittedCase();
        }
        var first = region.housingOfficer().get("/demand").asString();

        for (int i = 0; i < 5; i++) {
            story.anAdmittedCase();
        }

        assertThat(region.housingOfficer().get("/demand").asString()).isEqualTo(first);
        assertThat(region.coordinator().get("/demand").asString()).isEqualTo(first);
    }

    @Test
    void it_is_for_who_plans_supply_in_the_region() {
        story.anAdmittedCase();

        assertThat(region.caseWorker().get("/demand").statusCode()).isEqualTo(403);
        assertThat(region.almere().get("/demand").statusCode()).isEqualTo(403);
        assertThat(region.caller(region.provider(), "PROVIDER", "system")
                        .get("/demand")
                        .statusCode())
                .isEqualTo(403);
        var elsewhere = Region.complete().housingOfficer().get("/demand");
        assertThat(elsewhere.<java.util.List<?>>path("cells")).isEmpty();
    }

    @Test
    void the_table_reads_how_many_wait_because_a_neighbourhood_bears_no_more() {
        var neighbourhood = "BU0995" + (1000 + (int) (Math.random() * 8999));
        story.aVacantDwelling(Map.of("neighbourhoodCode", neighbourhood));
        var capacityId = java.util.UUID.randomUUID();
        facts.state(
                "housing",
                "capacity-set",
                capacityId,
                Map.of(
                        "capacityId",
                        capacityId,
                        "neighbourhoodCode",
                        neighbourhood,
                        "limit",
                        0,
                        "periodMonths",
                        12,
                        "validFrom",
                        "2026-01-01"));
        for (int i = 0; i < 4; i++) {
            story.anAdmittedCase();
        }

        assertThat(effect(neighbourhood)).containsEntry("suppressed", true).doesNotContainKey("waiting");
        story.anAdmittedCase();
        assertThat(effect(neighbourhood)).containsEntry("waiting", 5).containsEntry("dwellings", 1);
        var elsewhere = story.aVacantDwelling();
        assertThat(effect(neighbourhood)).containsEntry("waiting", 0);
        story.reserve(java.util.UUID.randomUUID().toString(), elsewhere);
        assertThat(effect(neighbourhood)).containsEntry("waiting", 5);
        assertThat(region.housingOfficer().get("/demand/capacity-effects").statusCode())
                .isEqualTo(403);
    }

    private Map<String, Object> effect(String neighbourhood) {
        var effects = region.coordinator().get("/demand/capacity-effects");
        assertThat(effects.statusCode()).as(effects.asString()).isEqualTo(200);
        return effects.path("find { it.neighbourhoodCode == '%s' }".formatted(neighbourhood));
    }

    private static Integer number(Response demand, String dimension, String value) {
        Map<String, Object> cell =
                demand.path("cells.find { it.dimension == '%s' && it.value == '%s' }".formatted(dimension, value));
        assertThat(cell).as(dimension + " " + value).isNotNull();
        assertThat(cell.get("suppressed")).isEqualTo(cell.get("number") == null);
        return (Integer) cell.get("number");
    }
}
