package nl.weerthuis.reporting.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
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
        given().post("/v1/snapshots").then().statusCode(org.hamcrest.Matchers.oneOf(401, 415));
        for (var path : List.of("/v1/snapshots", "/v1/definitions", "/v1/indicators/waiting")) {
            given().get(path).then().statusCode(401);
        }
    }

    @Test
    void a_token_without_a_region_reads_nothing() {
        var token = nl.weerthuis.platform.testing.Tokens.of("somebody")
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update reporting.indicator_row set published = 1",
                "delete from reporting.indicator_row",
                "truncate reporting.indicator_row",
                "update reporting.snapshot set threshold = 1",
                "delete from reporting.snapshot"
            })
    void what_is_frozen_cannot_be_changed_even_past_the_service(String statement) throws SQLException {
        freeze(region.analyst());

        try (var connection = TestDatabase.connectAsApp("reporting");
                var change = connection.createStatement()) {
            assertThatThrownBy(() -> change.executeUpdate(statement)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_snapshot_taken_while_facts_come_in_is_of_one_moment() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 3; i++) {
            calls.add(() -> {
                for (int person = 0; person < 40; person++) {
                    region.assigned(region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05"), 0, "ORIGIN");
                }
                return 201;
            });
        }
        for (int i = 0; i < 3; i++) {
            calls.add(() -> freeze(region.analyst()).statusCode());
        }

        assertThat(AtOnce.run(calls)).containsOnly(201);

        List<String> snapshots =
                get("/v1/snapshots", region.analyst()).jsonPath().getList("items.snapshotId");
        assertThat(snapshots).hasSize(3);
        for (var snapshot : snapshots) {
            var waiting = total("waiting", "waiting", snapshot);
            var submitted = get("/v1/indicators/lead-times?snapshotId=" + snapshot, region.analyst())
                    .jsonPath()
                    .getString("items.find { it.measure == 'cases' && it.breakdown == 'READY_TO_SUBMITTED'"
                            + " && it.targetGroup == null }.value");
            assertThat(waiting).isEqualTo(submitted);
        }
    }

    private String total(String indicator, String measure, String snapshot) {
        return get("/v1/indicators/%s?snapshotId=%s".formatted(indicator, snapshot), region.analyst())
                .jsonPath()
                .getString(
                        "items.find { it.measure == '%s' && it.targetGroup == null && it.municipalityCode == null && it.breakdown == null }.value"
                                .formatted(measure));
    }
}
