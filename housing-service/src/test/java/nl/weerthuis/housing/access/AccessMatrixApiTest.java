package nl.weerthuis.housing.access;

import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Role × own or foreign × operation: what every principal is answered. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class AccessMatrixApiTest extends ReadMatrix {

    @Test
    void what_a_corporation_does_only_the_owner_can_do() {
        var expected = expected();
        expected.put("own corporation", "409");
        expected.put("own system", "409");
        expected.put("other corporation", HIDDEN);
        var today = Housing.today();

        // Each of these is too late or too early in this state: the owner is told so, nobody else is.
        assertThat(answers((who, name) -> who.post("/v1/dwellings/{id}/vacancy-withdrawal", dwelling)))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.body(Map.of("rentCents", 1, "availableOn", today.toString()))
                        .post("/v1/dwellings/{id}/vacancies", dwelling)))
                .isEqualTo(expected);
        assertThat(answers((who, name) ->
                        who.body(Map.of("code", "OTHER")).post("/v1/reservations/{id}/candidate-rejection", offer.id)))
                .isEqualTo(expected);
        assertThat(answers(
                        (who, name) -> who.body(Map.of("at", Housing.inDays(1).toString()))
                                .post("/v1/reservations/{id}/viewing", offer.id)))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.body(Map.of(
                                "offerId",
                                offer.id,
                                "contractForm",
                                "REGULAR",
                                "startOn",
                                today.toString(),
                                "plannedKeyDate",
                                today.toString()))
                        .post("/v1/tenancies")))
                .isEqualTo(expected);
        officer(corporation)
                .body(Map.of("keyDate", today.toString()))
                .post("/v1/tenancies/{id}/key-handover", tenancy)
                .then()
                .statusCode(200);
        assertThat(answers((who, name) ->
                        who.body(Map.of("keyDate", today.toString())).post("/v1/tenancies/{id}/key-handover", tenancy)))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.header("If-Match", "*")
                        .body(Map.of("plannedKeyDate", today.toString()))
                        .put("/v1/tenancies/{id}/planned-key-date", tenancy)))
                .isEqualTo(expected);
    }

    @Test
    void a_dwelling_is_described_by_corporations_only() {
        var expected = expected();
        expected.put("own corporation", "400");
        expected.put("own system", "400");
        expected.put("other corporation", "400");

        assertThat(answers((who, name) -> who.body(Map.of()).post("/v1/dwellings")))
                .isEqualTo(expected);
        expected.put("own corporation", SHOWN);
        expected.put("own system", SHOWN);
        expected.put("other corporation", SHOWN);
        for (var kind : List.of(
                "eenheden",
                "publicaties",
                "kandidaten",
                "aanbiedingen",
                "toewijzingen",
                "overeenkomsten",
                "huuropzeggingen")) {
            assertThat(answers((who, name) -> who.body("[]").post("/v1/vera/" + kind)))
                    .isEqualTo(expected);
        }
        expected.put("own corporation", "400");
        expected.put("own system", "400");
        expected.put("other corporation", "400");
        assertThat(answers((who, name) -> who.contentType("text/csv").body("x").post("/v1/dwellings/imports")))
                .isEqualTo(expected);
    }

    @Test
    void a_hold_by_hand_is_the_coordinators() {
        var expected = expected();
        expected.put("coordinator", "409");
        expected.put("coordinator elsewhere", HIDDEN);

        assertThat(answers((who, name) -> who.body(Map.of(
                                "dwellingId",
                                dwelling,
                                "until",
                                Housing.inDays(1).toString()))
                        .post("/v1/reservations")))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.post("/v1/reservations/{id}/release", offer.id)))
                .isEqualTo(expected);
    }

    @Test
    void a_municipality_is_shown_the_area_and_nothing_nearer() {
        var shown = as("wmo-consultant", almere, "MUNICIPALITY")
                .get("/v1/dwellings/{id}", dwelling)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(shown.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "id",
                        "corporationId",
                        "status",
                        "municipalityCode",
                        "neighbourhoodCode",
                        "rooms",
                        "stepFree",
                        "housingForm",
                        "rentCents");
        assertThat(everyPage("/v1/dwellings"))
                .contains(dwelling.toString())
                .doesNotContain("Voorbeeldstraat")
                .doesNotContain("VHE-");
    }

    @Test
    void a_municipality_cannot_look_a_dwelling_up_by_the_corporations_key() {
        var reference = officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .jsonPath()
                .getString("corporationReference");

        var all = total(as("wmo-consultant", almere, "MUNICIPALITY").get("/v1/dwellings"));
        var filtered = total(
                as("wmo-consultant", almere, "MUNICIPALITY").get("/v1/dwellings?corporationReference=" + reference));

        assertThat(filtered).isEqualTo(all);
    }

    @Test
    void lists_hold_what_one_may_see() {
        for (var path : List.of("/v1/dwellings", "/v1/reservations", "/v1/tenancies", "/v1/targets")) {
            assertThat(total(officer(corporation).get(path))).as(path).isOne();
            assertThat(total(officer(UUID.randomUUID()).get(path))).as(path).isZero();
            assertThat(total(elsewhere().get(path))).as(path).isZero();
        }
        assertThat(total(as("wmo-consultant", urk, "MUNICIPALITY").get("/v1/dwellings")))
                .isZero();
    }

    @Test
    void not_visible_is_not_existing_byte_for_byte() {
        var hidden = officer(UUID.randomUUID()).get("/v1/dwellings/{id}", dwelling);
        var absent = officer(UUID.randomUUID()).get("/v1/dwellings/{id}", UUID.randomUUID());

        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(absent));
        assertThat(hidden.headers().asList().stream().map(header -> header.getName()))
                .containsExactlyElementsOf(absent.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void without_a_token_nothing_is_answered() {
        for (var path :
                List.of("/v1/dwellings", "/v1/reservations", "/v1/tenancies", "/v1/targets", "/v1/capacities")) {
            io.restassured.RestAssured.given().get(path).then().statusCode(401);
        }
        with(Tokens.of("x").region("flevoland").roles("housing-officer").claim("org_kind", "CORPORATION"))
                .get("/v1/dwellings")
                .then()
                .statusCode(401);
    }

    /** The other tests' dwellings stand in the same municipality. */
    private String everyPage(String path) {
        var pages = new StringBuilder();
        for (int page = 1; pages.indexOf("\"items\":[]") < 0; page++) {
            pages.append(as("wmo-consultant", almere, "MUNICIPALITY")
                    .get(path + "?pageSize=100&page=" + page)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        return pages.toString();
    }

    private static int total(Response list) {
        return list.then().statusCode(200).extract().jsonPath().getInt("total");
    }

    private static Map<String, Object> withoutTrace(Response problem) {
        var members = new HashMap<String, Object>(problem.jsonPath().getMap(""));
        members.remove("traceId");
        return members;
    }
}
