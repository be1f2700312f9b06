package nl.weerthuis.reporting.indicator;

import static io.restassured.RestAssured.given;
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

/** The same table as CSV. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class TableAsCsvApiTest {

    private static final String FIRST = "2026-H1";

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

    @Test
    void csv_says_the_same_and_runs_nothing() {
        region.target(0, other, FIRST, 3);
        region.realised(12, 0, other, FIRST);
        Figures.freeze(region.analyst());

        var csv = given().auth().oauth2(region.analyst()).accept("text/csv").get("/v1/indicators/realisation");

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
        region.target(0, region.corporation(), FIRST, 3);
        region.realised(2, 0, region.corporation(), FIRST);
        Figures.freeze(region.analyst());

        var csv = given().auth()
                .oauth2(region.boardMember())
                .accept("text/csv")
                .get("/v1/indicators/realisation")
                .asString();

        assertThat(csv).contains("realised,,DWELLING,,true\r\n").doesNotContain("realised,,DWELLING,2");
    }

    @Test
    void what_we_cannot_write_is_not_accepted() {
        Figures.freeze(region.analyst());

        given().auth()
                .oauth2(region.analyst())
                .accept("application/pdf")
                .get("/v1/indicators/realisation")
                .then()
                .statusCode(406);
    }
}
