package nl.weerthuis.reporting.indicator;

import static nl.weerthuis.reporting.indicator.Figures.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
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
        region.organisation(other, "CORPORATION", "=HYPERLINK(\"http://evil\")", List.of(region.code(0)));
    }

    private UUID target(int municipality, UUID corporation, String period, Integer number) {
        var id = UUID.randomUUID();
        var data = new HashMap<String, Object>(Map.of(
                "targetId",
                id,
                "municipalityCode",
                region.code(municipality),
                "corporationId",
                corporation,
                "period",
                period,
                "unit",
                "DWELLING",
                "status",
                number == null ? "UNKNOWN" : "ESTABLISHED"));
        data.put("number", number);
        facts.state("housing", "target-set", id, data);
        return id;
    }

    private void realised(int homes, int municipality, UUID corporation, String period) {
        for (int i = 0; i < homes; i++) {
            var id = UUID.randomUUID();
            facts.state(
                    "allocation-region",
                    "realisation-counted",
                    id,
                    Map.of(
                            "realisationId",
                            id,
                            "municipalityCode",
                            region.code(municipality),
                            "corporationId",
                            corporation,
                            "targetGroup",
                            "YOUTH_CARE",
                            "period",
                            period,
                            "persons",
                            2,
                            "countedOn",
                            "2026-03-01"));
        }
    }

    private String[] contract(int municipality, UUID corporation, String period, String... more) {
        var labels = new java.util.ArrayList<>(List.of(
                "municipalityCode=" + region.code(municipality), "corporationId=" + corporation, "period=" + period));
        labels.addAll(List.of(more));
        return labels.toArray(String[]::new);
    }

    @Test
    void the_regions_staff_sees_every_contract_exactly() {
        target(0, region.corporation(), FIRST, 10);
        realised(7, 0, region.corporation(), FIRST);
        target(0, region.corporation(), SECOND, 4);
        realised(2, 0, region.corporation(), SECOND);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.coordinator());

        var first = contract(0, region.corporation(), FIRST);
        var second = contract(0, region.corporation(), SECOND);
        assertThat(figures.of("opening", first)).isEqualTo("0");
        assertThat(figures.of("target", contract(0, region.corporation(), FIRST, "breakdown=ESTABLISHED")))
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
        target(0, region.corporation(), FIRST, null);
        realised(3, 0, region.corporation(), FIRST);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.coordinator());

        assertThat(figures.of("target", contract(0, region.corporation(), FIRST, "breakdown=UNKNOWN")))
                .isEqualTo("null");
        assertThat(figures.of("balance", contract(0, region.corporation(), FIRST)))
                .isEqualTo("null");
        assertThat(figures.of("realised", contract(0, region.corporation(), FIRST)))
                .isEqualTo("3");
    }

    @Test
    void an_adjusted_target_counts_and_a_stated_opening_goes_before_a_carried_one() {
        var id = target(0, region.corporation(), FIRST, 10);
        facts.state(
                "housing",
                "target-adjusted",
                id,
                Map.of("targetId", id, "number", 12, "status", "ESTABLISHED", "decision", "Besluit 7"));
        var stated = UUID.randomUUID();
        facts.state(
                "housing",
                "target-set",
                stated,
                Map.of(
                        "targetId",
                        stated,
                        "municipalityCode",
                        region.code(0),
                        "corporationId",
                        region.corporation(),
                        "period",
                        SECOND,
                        "unit",
                        "PERSON",
                        "number",
                        20,
                        "status",
                        "ESTABLISHED",
                        "openingBalance",
                        1));
        realised(3, 0, region.corporation(), SECOND);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.coordinator());

        assertThat(figures.of("balance", contract(0, region.corporation(), FIRST)))
                .isEqualTo("12");
        assertThat(figures.of("opening", contract(0, region.corporation(), SECOND)))
                .isEqualTo("1");
        assertThat(figures.of("realised", contract(0, region.corporation(), SECOND)))
                .isEqualTo("6");
        assertThat(figures.of("balance", contract(0, region.corporation(), SECOND)))
                .isEqualTo("15");
    }

    @Test
    void the_parties_see_their_own_contracts_and_others_do_not() {
        target(0, region.corporation(), FIRST, 10);
        realised(7, 0, region.corporation(), FIRST);
        target(0, other, FIRST, 20);
        realised(20, 0, other, FIRST);
        target(1, region.corporation(), FIRST, 5);
        realised(15, 1, region.corporation(), FIRST);
        target(1, other, FIRST, 5);
        realised(12, 1, other, FIRST);
        Figures.freeze(region.analyst());
        var few = contract(0, region.corporation(), FIRST);

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
            assertThat(figures.of("target", contract(0, region.corporation(), FIRST, "breakdown=ESTABLISHED")))
                    .isEqualTo("10");
        }
        assertThat(Figures.read("realisation", region.housingOfficer()).of("realised", contract(0, other, FIRST)))
                .isEqualTo(HIDDEN);
    }

    @Test
    void what_was_hidden_does_not_show_in_the_next_opening() {
        target(0, region.corporation(), FIRST, 10);
        realised(7, 0, region.corporation(), FIRST);
        target(0, region.corporation(), SECOND, 30);
        realised(30, 0, region.corporation(), SECOND);
        realised(30, 0, other, SECOND);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.boardMember());

        assertThat(figures.of("realised", contract(0, region.corporation(), SECOND)))
                .isEqualTo("30");
        assertThat(figures.of("opening", contract(0, region.corporation(), SECOND)))
                .isEqualTo(HIDDEN);
        assertThat(figures.of("balance", contract(0, region.corporation(), SECOND)))
                .isEqualTo(HIDDEN);
    }

    @Test
    void the_split_by_group_is_for_nobody_exact_when_few() {
        target(0, region.corporation(), FIRST, 10);
        realised(7, 0, region.corporation(), FIRST);
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

    @Test
    void a_home_counts_on_one_line_only() {
        target(0, region.corporation(), "2026", 30);
        realised(11, 0, region.corporation(), FIRST);
        realised(12, 0, region.corporation(), SECOND);
        Figures.freeze(region.analyst());

        var figures = Figures.read("realisation", region.analyst());

        assertThat(figures.of("realised", contract(0, region.corporation(), "2026")))
                .isEqualTo("23");
        assertThat(figures.items()).noneMatch(item -> FIRST.equals(item.get("period")));
    }

    @Test
    void csv_says_the_same_and_runs_nothing() {
        target(0, other, FIRST, 3);
        realised(12, 0, other, FIRST);
        Figures.freeze(region.analyst());

        var csv = io.restassured.RestAssured.given()
                .auth()
                .oauth2(region.analyst())
                .accept("text/csv")
                .get("/v1/indicators/realisation");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv").containsIgnoringCase("charset=utf-8");
        assertThat(csv.asString())
                .startsWith("asOf,region,municipalityCode,targetGroup,corporationId,corporationName,period,measure,"
                        + "breakdown,unit,value,suppressed\r\n")
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\",2026-H1,balance,,DWELLING,-9,false\r\n")
                .doesNotContain(",=");
        var rows = csv.asString().lines().count() - 1;
        assertThat(Figures.read("realisation", region.analyst()).items()).hasSize((int) rows);
    }

    @Test
    void csv_leaves_hidden_values_out() {
        target(0, region.corporation(), FIRST, 3);
        realised(2, 0, region.corporation(), FIRST);
        Figures.freeze(region.analyst());

        var csv = io.restassured.RestAssured.given()
                .auth()
                .oauth2(region.boardMember())
                .accept("text/csv")
                .get("/v1/indicators/realisation")
                .asString();

        assertThat(csv).contains("realised,,DWELLING,,true\r\n").doesNotContain("realised,,DWELLING,2");
    }

    @Test
    void what_we_cannot_write_is_not_accepted() {
        Figures.freeze(region.analyst());

        io.restassured.RestAssured.given()
                .auth()
                .oauth2(region.analyst())
                .accept("application/pdf")
                .get("/v1/indicators/realisation")
                .then()
                .statusCode(406);
    }
}
