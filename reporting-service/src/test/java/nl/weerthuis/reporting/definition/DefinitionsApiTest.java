package nl.weerthuis.reporting.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class DefinitionsApiTest {

    @Inject
    Facts facts;

    @Test
    void every_measure_of_every_table_has_one_definition_and_no_more() {
        var region = SampleRegion.agreed(facts);
        region.target(0, region.corporation(), "2026-H1", 10);
        given().auth()
                .oauth2(region.analyst())
                .contentType("application/json")
                .body("{}")
                .post("/v1/snapshots")
                .then()
                .statusCode(201);
        List<Map<String, String>> definitions =
                get("/v1/definitions", region.analyst()).getList("$");

        for (var indicator : List.of("waiting", "lead-times", "origins", "offers", "realisation")) {
            List<String> measures =
                    get("/v1/indicators/" + indicator, region.analyst()).getList("items.measure");
            assertThat(definitions.stream()
                            .filter(definition -> definition.get("indicator").equals(indicator))
                            .map(definition -> definition.get("measure")))
                    .as(indicator)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            measures.stream().distinct().toList());
        }
    }

    @Test
    void a_definition_says_it_in_two_languages() {
        var region = SampleRegion.agreed(facts);
        List<Map<String, String>> definitions =
                get("/v1/definitions", region.boardMember()).getList("$");

        assertThat(definitions)
                .allSatisfy(definition -> assertThat(definition)
                        .containsKeys("unit", "nameNl", "nameEn", "meaningNl", "meaningEn", "periodNl", "periodEn")
                        .doesNotContainValue(""));
    }

    private static JsonPath get(String path, String token) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
