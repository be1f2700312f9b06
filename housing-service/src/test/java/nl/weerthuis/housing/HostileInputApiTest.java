package nl.weerthuis.housing;

import static nl.weerthuis.housing.Housing.aDwelling;
import static nl.weerthuis.housing.Housing.aRegisteredDwelling;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.officer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody means, and somebody sends: a problem that names the fault, never an error. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class HostileInputApiTest {

    private final UUID corporation = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"rooms\": 2, \"rooms\": 3}",
                "{\"rooms\": \"2\"}",
                "{\"rooms\": 2.5}",
                "{\"rooms\": 1e400}",
                "{\"rooms\": NaN}",
                "{\"rentCents\": 99999999999999999999}",
                "{\"stepFree\": \"yes\"}",
                "{\"stepFree\": 1}",
                "{\"housingForm\": \"CASTLE\"}",
                "{\"housingForm\": 0}",
                "{\"address\": []}",
                "{\"address\": {\"street\": {}}}",
                "{\"address\": \"Voorbeeldstraat 12\"}"
            })
    void no_dwelling_comes_of_it(String body) {
        officer(corporation)
                .body(body)
                .post("/v1/dwellings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-input"));
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(0));
    }

    @Test
    void what_only_we_decide_cannot_be_sent() {
        for (var field : List.of("id", "status", "version", "corporationId", "region")) {
            var dwelling = aDwelling();
            dwelling.put(field, "x");
            officer(corporation)
                    .body(dwelling)
                    .post("/v1/dwellings")
                    .then()
                    .statusCode(400)
                    .body("errors.path", hasItem("/" + field))
                    .body("errors.code", hasItem("unknown-property"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000-01-01", "9999-12-31", "2026-02-30", "2025-02-29", "01-03-2026", "2026-3-1", "morgen", ""})
    void a_day_that_does_not_exist_is_no_day(String day) {
        var dwelling = aRegisteredDwelling(corporation);

        officer(corporation)
                .body(Map.of("rentCents", 50_000, "availableOn", day))
                .post("/v1/dwellings/{id}/vacancies", dwelling)
                .then()
                .statusCode(400)
                .body("errors.path", hasItem("/availableOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-03-01T10:00:00-00:00", "2026-03-01T25:00:00Z", "now"})
    void a_moment_that_does_not_exist_is_no_moment(String moment) {
        coordinator()
                .body(Map.of("dwellingId", UUID.randomUUID(), "until", moment))
                .post("/v1/reservations")
                .then()
                .statusCode(400)
                .body("errors.path", hasItem("/until"));
    }

    @Test
    void a_body_has_its_limits() {
        officer(corporation)
                .body("{\"corporationReference\": \"" + "x".repeat(2_000_000) + "\"}")
                .post("/v1/dwellings")
                .then()
                .statusCode(413);
        officer(corporation)
                .body("{\"address\":".repeat(5_000))
                .post("/v1/dwellings")
                .then()
                .statusCode(400);
        officer(corporation)
                .body("[" + "{\"idExtern\":".repeat(5_000))
                .post("/v1/vera/eenheden")
                .then()
                .statusCode(400);
        officer(corporation)
                .contentType("text/csv")
                .body(new byte[21 * 1024 * 1024])
                .post("/v1/dwellings/imports")
                .then()
                .statusCode(413);
    }

    @Test
    void a_text_that_is_no_text_is_refused() {
        officer(corporation)
                .body(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})
                .post("/v1/dwellings")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("invalid-encoding"));
        var dwelling = aDwelling();
        dwelling.put("corporationReference", "a\u0000b");
        officer(corporation).body(dwelling).post("/v1/dwellings").then().statusCode(400);
    }

    @Test
    void what_looks_like_code_is_only_text() {
        for (var text :
                List.of("'; drop table dwelling; --", "${7*7}", "{{7*7}}", "<script>", "%s%n", "../../etc/passwd")) {
            var dwelling = aDwelling();
            dwelling.put("corporationReference", text);
            officer(corporation).body(dwelling).post("/v1/dwellings").then().statusCode(201);
        }
        officer(corporation)
                .queryParam("corporationReference", "' or '1'='1")
                .get("/v1/dwellings")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/dwellings?status=NONE",
                "/v1/dwellings?page=0",
                "/v1/dwellings?pageSize=101",
                "/v1/dwellings?pageSize=x",
                "/v1/dwellings?unheard=of",
                "/v1/dwellings?status=LET&status=LET",
                "/v1/reservations?dwellingId=x",
                "/v1/tenancies?offerId=1"
            })
    void a_query_is_checked(String path) {
        officer(corporation).get(path).then().statusCode(400).body("code", equalTo("invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/dwellings/x", "/v1/dwellings/", "/v1/dwellings/1-1-1-1-1", "/v1/dwellings/%00"})
    void an_address_that_leads_nowhere_is_not_found(String path) {
        officer(corporation).urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void no_answer_repeats_what_was_sent() {
        var secret = "Geheimstraat";
        officer(corporation)
                .body(("{\"address\": {\"street\": \"%s\", \"postcode\": \"%s\"}, \"rooms\": \"%s\"}")
                        .formatted(secret, secret, secret)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/dwellings")
                .then()
                .statusCode(400)
                .body(not(containsString(secret)));
    }
}
