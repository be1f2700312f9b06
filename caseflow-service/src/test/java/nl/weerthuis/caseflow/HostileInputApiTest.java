package nl.weerthuis.caseflow;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a problem that says what is wrong, nothing half stored, never a 500. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class HostileInputApiTest {

    private static final List<Object> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "x".repeat(19_000),
            "'; drop table case_file; --",
            "<script>alert(1)</script>",
            "\uD83D\uDE00",
            "0000-00-00",
            "9999-99-99",
            -1,
            0,
            1.5,
            2147483648L,
            1e300,
            true,
            List.of(),
            List.of(List.of(List.of())),
            Map.of(),
            Map.of("a", Map.of("b", 1)));
    private static final List<String> FIELDS = List.of(
            "clientReference",
            "client",
            "targetGroup",
            "facilityKind",
            "readyOn",
            "waitingSince",
            "household",
            "origin",
            "searchProfile",
            "preconditions",
            "supportArrangement",
            "consents",
            "unheardOf");
    private static final List<String> CLIENT_FIELDS =
            List.of("familyName", "prefix", "givenNames", "birthDate", "bsn", "contact", "unheardOf");

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    static Stream<Arguments> everyFieldWithEveryValue() {
        return Stream.concat(
                FIELDS.stream().map(field -> Arguments.of("", field)),
                CLIENT_FIELDS.stream().map(field -> Arguments.of("client", field)));
    }

    @ParameterizedTest
    @MethodSource("everyFieldWithEveryValue")
    void a_nasty_value_is_declined_or_taken_as_text(String in, String field) {
        for (var value : NASTY) {
            var nomination = in.isEmpty()
                    ? aNomination().with(field, value)
                    : aNomination().withClient(field, value);

            var answer = nominate(worker, nomination);

            assertThat(answer.statusCode()).as("%s=%s", field, value).isIn(201, 400);
            if (answer.statusCode() == 400) {
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.<List<String>>path("errors.path"))
                        .as("%s=%s", field, value)
                        .isNotEmpty()
                        .allMatch(path -> path.startsWith("/" + (in.isEmpty() ? field : "client/" + field)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "null", "7", "\"x\"", "{}", "{\"client\":", "{} {}", "\u0000", "{\"a\":1,\"a\":2}"})
    void what_is_no_nomination_is_declined(String body) {
        var answer = as(worker).body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/cases");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).doesNotContain("nl.weerthuis", "Exception");
    }

    @Test
    void ten_megabytes_deep_nesting_and_invalid_utf8_are_declined() {
        var huge = ("{\"clientReference\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var deep = "{\"client\":".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        var latin = "{\"clientReference\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(as(worker).body(huge).post("/v1/cases").statusCode()).isEqualTo(413);
        assertThat(as(worker).body(deep).post("/v1/cases").statusCode()).isEqualTo(400);
        assertThat(as(worker).body(latin).post("/v1/cases").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cases/x",
                "/v1/cases/00000000-0000-0000-0000-00000000000g",
                "/v1/cases/%00",
                "/v1/cases/../clients",
                "/v1/cases/",
                "/v1/introductions/x"
            })
    void a_wrong_address_is_not_found(String path) {
        assertThat(given().urlEncodingEnabled(false)
                        .auth()
                        .oauth2(worker)
                        .get(path)
                        .statusCode())
                .isIn(400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=x",
                "pageSize=101",
                "state=NOWHERE",
                "targetGroup=",
                "suspectedDouble=maybe",
                "unheardOf=1",
                "page=1&page=2"
            })
    void a_wrong_query_is_declined(String query) {
        assertThat(as(worker).get("/v1/cases?" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"x\"", "1", "W/\"0\"", "\"0", "\"-1\"", "\"99999999999999999999\""})
    void a_wrong_version_is_stale(String ifMatch) {
        var id = Api.givenACase(provider, aNomination());

        assertThat(as(worker)
                        .header("If-Match", ifMatch)
                        .body("{\"basis\": \"UNKNOWN\"}")
                        .put("/v1/cases/%s/origin".formatted(id))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void a_purpose_or_a_precondition_that_does_not_exist_is_no_500() {
        var id = Api.givenACase(provider, aNomination());
        var auditor = Actors.token("REGION", UUID.randomUUID(), "flevoland", "auditor");

        assertThat(as(auditor)
                        .header("Purpose", "CURIOSITY")
                        .get("/v1/cases/" + id)
                        .statusCode())
                .isIn(400, 404);
        assertThat(as(worker)
                        .header("If-Match", "*")
                        .body("{\"status\": \"MET\"}")
                        .put("/v1/cases/%s/preconditions/LUCK".formatted(id))
                        .statusCode())
                .isEqualTo(404);
    }
}
