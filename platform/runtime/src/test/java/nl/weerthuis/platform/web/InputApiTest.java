package nl.weerthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class InputApiTest {

    private static final String RIGHT = "\"count\":2,\"name\":\"a\",\"colour\":\"RED\",\"amount\":1";

    @Test
    void a_right_body_is_accepted() {
        var answer = post("{" + RIGHT + ",\"part\":{\"name\":\"p\",\"amount\":9},\"parts\":[{\"name\":\"q\"}],"
                + "\"madeOn\":\"2026-02-28\",\"soldAt\":\"2026-02-28T12:00:00+01:00\",\"price\":12.50,\"code\":\"AB\","
                + "\"numbers\":[1]}");

        answer.statusCode(201)
                .header("Location", "/v1/things/00000000-0000-4000-8000-000000000001")
                .header("ETag", "\"0\"")
                .body("name", equalTo("a"))
                .body("soldAt", equalTo("2026-01-31T12:00:00Z"))
                .body("madeOn", equalTo("2026-01-31"))
                .body("$", not(org.hamcrest.Matchers.hasKey("note")));
    }

    @Test
    void every_fault_is_named_at_once() {
        var answer = post("""
                {"id": "x", "colour": "PINK", "amount": "1", "sold": "yes", "price": "9", "madeOn": "2026-02-30",
                 "soldAt": "yesterday", "owner": "1-1-1-1-1", "part": {"name": " ", "amount": 1.5, "version": 1},
                 "parts": [{"name": 7}, {"name": "ok", "amount": 10}, "loose"], "numbers": [1, "2", true],
                 "code": "ab", "count": null}
                """);

        answer.statusCode(400).contentType("application/problem+json").body("code", equalTo("invalid-input"));
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/id unknown-property",
                        "/name required",
                        "/colour unknown-code",
                        "/amount wrong-type",
                        "/sold wrong-type",
                        "/price wrong-type",
                        "/madeOn invalid-date",
                        "/soldAt invalid-moment",
                        "/owner invalid-id",
                        "/part/name required",
                        "/part/amount wrong-type",
                        "/part/version unknown-property",
                        "/parts/0/name wrong-type",
                        "/parts/1/amount max",
                        "/parts/2 wrong-type",
                        "/numbers/1 wrong-type",
                        "/numbers/2 wrong-type",
                        "/code invalid-value",
                        "/count required");
    }

    @Test
    void a_value_that_misses_something_hides_no_other_fault() {
        var answer = post("{\"colour\":\"RED\",\"amount\":-1,\"count\":1,\"span\":{\"from\":1},\"code\":\"x\"}");

        assertThat(faults(answer.statusCode(400)))
                .containsExactlyInAnyOrder(
                        "/name required",
                        "/amount min",
                        "/span/until required",
                        "/span/reason required",
                        "/code invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1899-12-31", "2201-01-01", "2026-13-01", "2026-02-30", "2026-2-3", "", "x"})
    void a_date_must_exist_and_be_of_our_time(String date) {
        var answer = post("{" + RIGHT + ",\"madeOn\":\"" + date + "\"}");

        assertThat(faults(answer.statusCode(400))).containsExactly("/madeOn invalid-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-03T00:00:00", "2026-02-03T00:00:00-00:00", "2026-02-03", "1700-02-03T00:00:00Z"})
    void a_moment_must_say_its_offset(String moment) {
        var answer = post("{" + RIGHT + ",\"soldAt\":\"" + moment + "\"}");

        assertThat(faults(answer.statusCode(400))).containsExactly("/soldAt invalid-moment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":|malformed-json",
                "{\"name\":\"a\",\"name\":\"b\"}|malformed-json",
                "{} {}|malformed-json",
                "{\"name\":'a'}|malformed-json",
                "{\"name\":NaN}|malformed-json",
                "[|malformed-json",
                "null|body-required",
                "[]|wrong-type",
                "7|wrong-type",
                "\"text\"|wrong-type",
                "\"\"|wrong-type",
                "{\"name\":\"a\\u0000\"}|invalid-text",
                "{\"name\":\"a\\ud800\"}|invalid-text",
                "{\"amount\":1234567890123456}|number-too-long",
                "{\"amount\":1e400}|number-too-long",
                "{\"amount\":1e2147483647}|number-too-long",
                "{\"amount\":1e2147483648}|malformed-json",
                "{\"price\":0.1e-99999999999}|malformed-json",
                "{\"amount\":1e-2147483647}|number-too-long",
                "{\"price\":0.1234567890123456}|number-too-long"
            })
    void what_is_no_json_or_no_object_is_refused(String body, String code) {
        var answer = post(body).statusCode(400).contentType("application/problem+json");

        answer.body("errors.code", hasItems(code)).body(not(containsString("nl.weerthuis")));
    }

    @Test
    void malformed_json_says_where() {
        post("{\n  \"name\": oops}").statusCode(400).body("errors[0].message", containsString("regel 2"));
    }

    @Test
    void json_may_not_be_too_deep_or_too_long() {
        var deep = "{\"part\":" + "[".repeat(40) + "]".repeat(40) + "}";
        var lengthy = "{\"name\":\"" + "x".repeat(20_001) + "\"}";

        post(deep).statusCode(400).body("errors[0].code", equalTo("malformed-json"));
        post(lengthy).statusCode(400).body("errors[0].code", equalTo("malformed-json"));
    }

    @Test
    void a_list_may_not_be_endless_but_in_an_import() {
        var numbers = "{" + RIGHT + ",\"numbers\":[" + "1,".repeat(1000) + "1]}";
        var parts = "[" + "{\"name\":\"a\"},".repeat(1500) + "{\"name\":\"a\"}]";

        assertThat(faults(post(numbers).statusCode(400))).containsExactly("/numbers too-many-items");
        given().contentType("application/json")
                .body(parts)
                .post("/v1/things/batches")
                .then()
                .statusCode(200);
    }

    @Test
    void items_of_a_list_body_are_checked_one_by_one() {
        var answer = given().contentType("application/json")
                .body("[{\"name\":\"a\"},{\"name\":\"\"},{\"amount\":0}]")
                .post("/v1/things/batches")
                .then()
                .statusCode(400);

        assertThat(faults(answer)).containsExactlyInAnyOrder("/1/name required", "/2/name required", "/2/amount min");
    }

    @Test
    void invalid_utf8_is_refused() {
        var body = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        given().contentType("application/json")
                .body(body)
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("invalid-encoding"));
    }

    @Test
    void a_body_is_required() {
        given().contentType("application/json")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("body-required"));
        post("  ").statusCode(400).body("errors[0].code", equalTo("body-required"));
    }

    @Test
    void a_query_names_every_fault_at_once() {
        var answer = given().queryParam("page", "0")
                .queryParam("pageSize", "101")
                .queryParam("colour", "PINK")
                .queryParam("owner", "1-1-1-1-1")
                .queryParam("madeOn", "2026-02-30")
                .queryParam("sold", "ja")
                .queryParam("tag", "a", "b\u0000")
                .queryParam("colr", "RED")
                .get("/v1/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");

        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "page min",
                        "pageSize max",
                        "colour unknown-code",
                        "owner invalid-id",
                        "madeOn invalid-date",
                        "sold wrong-type",
                        "tag invalid-text",
                        "colr unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=x", "page=", "page=1.5", "pageSize=99999999999", "pageSize=-1", "page=1&page=2"})
    void paging_is_a_whole_number_within_bounds(String query) {
        given().get("/v1/things?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_wrong_id_in_a_path_is_not_found_like_any_other() {
        var unknown = bytes("/v1/things/00000000-0000-4000-8000-000000000002");

        assertThat(List.of(bytes("/v1/things/00000000-0000-4000-8000-0000000000ff"), bytes("/v1/things/x")))
                .containsOnly(unknown);
    }

    @Test
    void sentences_are_dutch_unless_english_is_asked_for() {
        var body = "{\"name\":\"a\",\"colour\":\"RED\",\"amount\":-1,\"count\":1,\"madeOn\":\"x\"}";

        post(body)
                .body("title", equalTo("De invoer klopt niet"))
                .body("errors.message", hasItems("Moet minstens 0 zijn."));
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .contentType("application/json")
                .body(body)
                .post("/v1/things")
                .then()
                .body("title", equalTo("The input is not right"))
                .body("errors.message", hasItems("Must be at least 0."));
        given().header("Accept-Language", "de,;;q=x")
                .contentType("application/json")
                .body(body)
                .post("/v1/things")
                .then()
                .body("title", equalTo("De invoer klopt niet"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/things")
                .then();
    }

    private static String bytes(String path) {
        return given().get(path).then().statusCode(404).extract().asString();
    }

    private static List<String> faults(ValidatableResponse answer) {
        List<Map<String, String>> errors = answer.extract().path("errors");
        return errors.stream()
                .map(error -> error.get("path") + " " + error.get("code"))
                .collect(Collectors.toList());
    }
}
