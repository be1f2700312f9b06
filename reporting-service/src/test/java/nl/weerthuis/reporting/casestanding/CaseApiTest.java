package nl.weerthuis.reporting.casestanding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class CaseApiTest {

    @Inject
    Facts facts;

    private SampleRegion region;

    @BeforeEach
    void aRegion() {
        region = SampleRegion.agreed(facts);
    }

    @Test
    void a_provider_sees_its_own_cases_whole() {
        var id = region.submitted("WOMENS_SHELTER", "PROTECTED", "2026-01-05");

        get("/v1/cases/" + id, region.caseWorker())
                .statusCode(200)
                .body("caseId", equalTo(id.toString()))
                .body("providerId", equalTo(region.provider().toString()))
                .body("targetGroup", equalTo("WOMENS_SHELTER"))
                .body("protectionLevel", equalTo("PROTECTED"))
                .body("state", equalTo("SUBMITTED"))
                .body("since", equalTo("2026-01-05"));
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void every_state_is_told_and_found(CaseState state) {
        var id = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        region.stands(id, state.name(), "2026-02-01");

        get("/v1/cases/" + id, region.caseWorker())
                .statusCode(200)
                .body("state", equalTo(state.name()))
                .body("since", equalTo("2026-02-01"));
        get("/v1/cases?state=" + state, region.caseWorker())
                .statusCode(200)
                .body("items.caseId", equalTo(List.of(id.toString())));
    }

    @Test
    void another_provider_sees_nothing_of_it() {
        var id = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        var other = region.token(UUID.randomUUID(), "PROVIDER", "case-worker");

        get("/v1/cases/" + id, other).statusCode(404).body("code", equalTo("unknown"));
        get("/v1/cases", other).statusCode(200).body("total", equalTo(0));
    }

    @Test
    void a_municipality_sees_what_is_assigned_to_it_and_only_then() {
        var id = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        get("/v1/cases/" + id, region.consultant(0)).statusCode(404);

        region.assigned(id, 0, "ORIGIN");

        get("/v1/cases/" + id, region.consultant(0)).statusCode(200).body("municipalityCode", equalTo(region.code(0)));
        get("/v1/cases/" + id, region.consultant(1)).statusCode(404);
    }

    @Test
    void a_municipality_does_not_see_where_a_protected_case_comes_from_or_goes_to() {
        var id = region.submitted("SHELTERED_LIVING", "PROTECTED", "2026-01-05");
        facts.state("caseflow", "origin-established", "caseId", id, """
                        basis=EXCEPTION originMunicipality=%s exceptionCode=SAFETY protectionLevel=PROTECTED
                        """.formatted(region.code(3)));
        region.assigned(id, 0, "EXCEPTION");

        get("/v1/cases/" + id, region.consultant(0))
                .statusCode(200)
                .body("protectionLevel", equalTo("PROTECTED"))
                .body("state", equalTo("SUBMITTED"))
                .body("providerId", nullValue())
                .body("targetGroup", nullValue())
                .body("municipalityCode", nullValue())
                .body("assignmentBasis", nullValue())
                .body("originBasis", nullValue())
                .body("originMunicipality", nullValue())
                .body("exceptionCode", nullValue());
        get("/v1/cases/" + id, region.coordinator())
                .body("exceptionCode", equalTo("SAFETY"))
                .body("municipalityCode", equalTo(region.code(0)));
    }

    @Test
    void a_filter_does_not_ask_what_is_not_shown() {
        var id = region.submitted("WOMENS_SHELTER", "PROTECTED", "2026-01-05");
        region.assigned(id, 0, "EXCEPTION");

        get("/v1/cases", region.consultant(0)).body("total", equalTo(1));
        get("/v1/cases?targetGroup=WOMENS_SHELTER", region.consultant(0)).body("total", equalTo(0));
        get("/v1/cases?municipalityCode=" + region.code(0), region.consultant(0))
                .body("total", equalTo(0));
        get("/v1/cases?targetGroup=WOMENS_SHELTER", region.coordinator()).body("total", equalTo(1));
    }

    @Test
    void a_coordinator_sees_the_region_and_no_other() {
        var id = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        var elsewhere = SampleRegion.agreed(facts);

        get("/v1/cases/" + id, region.coordinator()).statusCode(200);
        get("/v1/cases/" + id, elsewhere.coordinator()).statusCode(404);
        get("/v1/cases", elsewhere.coordinator()).body("total", equalTo(0));

        // Assigned to a municipality elsewhere, it is theirs.
        facts.state(
                "allocation-case",
                "municipality-assigned",
                "caseId",
                id,
                "municipalityCode=%s basis=EXCEPTION assignedOn=2026-02-01".formatted(elsewhere.code(0)));
        get("/v1/cases/" + id, region.coordinator()).statusCode(404);
        get("/v1/cases/" + id, elsewhere.coordinator()).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "CORPORATION, housing-officer",
        "CORPORATION, system",
        "REGION, analyst",
        "REGION, policy-adviser",
        "REGION, table-member",
        "REGION, board-member",
        "REGION, privacy-officer",
        "REGION, auditor",
        "REGION, wmo-consultant",
        "REGION, case-worker",
        "MUNICIPALITY, policy-adviser",
        "MUNICIPALITY, analyst",
        "MUNICIPALITY, table-coordinator",
        "MUNICIPALITY, case-worker",
        "PROVIDER, wmo-consultant",
        "PROVIDER, table-coordinator",
        "PROVIDER, analyst",
        "NATIONAL, analyst",
        "NATIONAL, table-coordinator",
        "CLIENT, system"
    })
    void nobody_else_sees_a_case(String kind, String role) {
        var id = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        region.assigned(id, 0, "ORIGIN");
        var organisation = switch (kind) {
            case "PROVIDER" -> region.provider();
            case "CORPORATION" -> region.corporation();
            case "MUNICIPALITY" -> region.municipality(0);
            default -> UUID.randomUUID();
        };
        var token = region.token(organisation, kind, role);

        get("/v1/cases/" + id, token).statusCode(404);
        get("/v1/cases", token).statusCode(200).body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "operator", "nobody"})
    void others_do_not_come_in(String role) {
        get("/v1/cases", region.token(region.provider(), "PROVIDER", role)).statusCode(403);
        get("/v1/cases/" + UUID.randomUUID(), region.token(region.provider(), "PROVIDER", role))
                .statusCode(403);
    }

    @Test
    void without_a_token_nobody_comes_in() {
        given().get("/v1/cases").then().statusCode(401);
        given().get("/v1/cases/" + UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void not_visible_and_not_there_are_the_same_answer() {
        var id = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        var other = region.token(UUID.randomUUID(), "PROVIDER", "case-worker");

        var hidden = get("/v1/cases/" + id, other).extract().response();
        var absent = get("/v1/cases/" + UUID.randomUUID(), other).extract().response();

        assertThat(hidden.asByteArray()).isEqualTo(absent.asByteArray());
        assertThat(hidden.headers().asList().stream().map(Object::toString))
                .isEqualTo(
                        absent.headers().asList().stream().map(Object::toString).toList());
    }

    @Test
    void a_look_at_one_case_is_logged_and_a_look_in_vain_is_not() throws SQLException {
        var id = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");

        get("/v1/cases/" + id, region.caseWorker()).statusCode(200);
        get("/v1/cases/" + id, region.token(UUID.randomUUID(), "PROVIDER", "case-worker"))
                .statusCode(404);

        assertThat(looks(id)).containsExactly("view-case-standing STANDARD");
    }

    private static List<String> looks(UUID subject) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select activity || ' ' || protection_level from reporting.access_log where subject = ?")) {
            query.setObject(1, subject);
            try (var answer = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (answer.next()) {
                    found.add(answer.getString(1));
                }
                return found;
            }
        }
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }
}
