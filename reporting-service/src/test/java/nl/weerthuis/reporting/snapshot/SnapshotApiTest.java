package nl.weerthuis.reporting.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class SnapshotApiTest {

    private static final List<String> INDICATORS = List.of("waiting", "lead-times", "origins", "offers", "realisation");

    @Inject
    Facts facts;

    @Inject
    Clock clock;

    private SampleRegion region;

    @BeforeEach
    void aRegion() {
        region = SampleRegion.agreed(facts);
    }

    private Response freeze(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .post("/v1/snapshots");
    }

    private Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    @ParameterizedTest
    @CsvSource({
        "case-worker, 403, 200, 200",
        "provider-manager, 403, 200, 200",
        "wmo-consultant, 403, 200, 200",
        "housing-officer, 403, 200, 200",
        "table-coordinator, 201, 200, 200",
        "table-member, 403, 200, 200",
        "policy-adviser, 201, 200, 200",
        "analyst, 201, 200, 200",
        "board-member, 403, 200, 200",
        "privacy-officer, 403, 200, 200",
        "auditor, 403, 200, 200",
        "system, 403, 200, 200",
        "client, 403, 403, 200",
        "operator, 403, 403, 403",
        "nobody, 403, 403, 403"
    })
    void each_role_may_do_its_own(String role, int freezes, int lists, int reads) {
        freeze(region.analyst());
        var token = region.token(UUID.randomUUID(), "REGION", role);

        assertThat(freeze(token).statusCode()).isEqualTo(freezes);
        assertThat(get("/v1/snapshots", token).statusCode()).isEqualTo(lists);
        assertThat(get("/v1/definitions", token).statusCode()).isEqualTo(reads);
        for (var indicator : INDICATORS) {
            assertThat(get("/v1/indicators/" + indicator, token).statusCode()).isEqualTo(reads);
        }
    }

    @Test
    void without_a_token_nobody_comes_in() {
        given().post("/v1/snapshots").then().statusCode(oneOf(401, 415));
        for (var path : List.of("/v1/snapshots", "/v1/definitions", "/v1/indicators/waiting")) {
            given().get(path).then().statusCode(401);
        }
    }

    @Test
    void a_token_without_a_region_reads_nothing() {
        var token = Tokens.of("somebody")
                .organisation(UUID.randomUUID(), "REGION")
                .roles("analyst")
                .sign();

        assertThat(freeze(token).statusCode()).isEqualTo(401);
        assertThat(get("/v1/indicators/waiting", token).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "'", "%00", "' or 1=1 --", "0b9e", "latest"})
    void what_is_no_snapshot_is_told(String id) {
        freeze(region.analyst());

        given().auth()
                .oauth2(region.analyst())
                .queryParam("snapshotId", id)
                .get("/v1/indicators/waiting")
                .then()
                .statusCode(400);
    }

    @Test
    void a_snapshot_that_is_not_there_is_not_there() {
        freeze(region.analyst());

        assertThat(get("/v1/indicators/waiting?snapshotId=" + UUID.randomUUID(), region.analyst())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"asOf\":\"2026-02-30\"}",
                "{\"asOf\":5}",
                "{\"asOf\":[]}",
                "{\"threshold\":1}",
                "[]",
                "{",
                "\"\"",
                "{\"asOf\":\"0000-01-01\"}"
            })
    void a_wrong_request_freezes_nothing(String body) {
        given().auth()
                .oauth2(region.analyst())
                .contentType("application/json")
                .body(body)
                .post("/v1/snapshots")
                .then()
                .statusCode(400);

        assertThat(get("/v1/snapshots", region.analyst()).jsonPath().getInt("total"))
                .isZero();
    }

    @Test
    void a_snapshot_is_of_today() {
        var today = LocalDate.now(clock);

        given().auth()
                .oauth2(region.analyst())
                .contentType("application/json")
                .body("{\"asOf\":\"%s\"}".formatted(today.minusDays(1)))
                .post("/v1/snapshots")
                .then()
                .statusCode(400)
                .body("errors.path", hasItem("/asOf"));
        given().auth()
                .oauth2(region.analyst())
                .contentType("application/json")
                .body("{\"asOf\":\"%s\"}".formatted(today))
                .post("/v1/snapshots")
                .then()
                .statusCode(201);
    }

    @Test
    void a_region_without_agreement_has_no_figures() {
        var token = Tokens.of("somebody")
                .organisation(UUID.randomUUID(), "REGION")
                .region("nowhere")
                .roles("analyst")
                .sign();

        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .post("/v1/snapshots")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-agreement"));
    }
}
