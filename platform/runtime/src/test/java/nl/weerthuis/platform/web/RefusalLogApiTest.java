package nl.weerthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Who tries doors is in the log: once each, without what was behind them, and not without end. */
@QuarkusTest
@TestProfile(RefusalLogApiTest.FewLines.class)
@WithService("probe")
class RefusalLogApiTest {

    private static final Path LOG = Path.of("target", "refusals", "probe.log").toAbsolutePath();
    private static final int LINES = 20;
    private static final int TRIES = 200;

    public static class FewLines implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "weerthuis.limits.refusal-lines-per-second", String.valueOf(LINES),
                    "weerthuis.limits.searches-per-minute", "1",
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.path", LOG.toString(),
                    "quarkus.log.file.json.enabled", "true");
        }
    }

    private final UUID organisation = UUID.randomUUID();
    private final String subject = "sub-" + UUID.randomUUID();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void no_token() {
        within().get("/v1/things/secret").then().statusCode(401);

        requireLine("GET /things/secret", 401, "unauthorized", "-", "-");
    }

    @Test
    void a_token_that_nobody_we_believe_has_signed() {
        within().auth().oauth2("x.y.z").get("/v1/things/secret").then().statusCode(401);

        requireLine("GET /things/secret", 401, "unauthorized", "-", "-");
    }

    @Test
    void a_token_that_is_signed_and_not_believed() {
        var token = Tokens.of(subject)
                .organisation(organisation, "PROVIDER")
                .region("flevoland")
                .roles("keeper")
                .claim("typ", "ID")
                .sign();

        within().auth().oauth2(token).get("/v1/things/secret").then().statusCode(401);

        requireLine("GET /things/secret", 401, "unauthorized", subject, organisation.toString());
    }

    @Test
    void a_role_that_may_not() {
        as("visitor").get("/v1/things/secret").then().statusCode(403);

        requireLine("GET /things/secret", 403, "forbidden", subject, organisation.toString());
    }

    @Test
    void what_is_not_there_or_not_visible() {
        var id = UUID.randomUUID();

        as("keeper").get("/v1/things/{id}", id).then().statusCode(404);

        requireLine("GET /things/{id}", 404, "unknown", subject, organisation.toString());
        assertThat(text()).doesNotContain(id.toString());
    }

    @Test
    void too_often() {
        as("keeper").get("/v1/things/_search").then().statusCode(200);
        as("keeper").get("/v1/things/_search").then().statusCode(429);

        requireLine("GET /things/_search", 429, "too-many-requests", subject, organisation.toString());
    }

    @Test
    void an_address_that_is_no_operation_is_no_line_and_neither_is_what_is_wrong_otherwise() {
        as("keeper").get("/v1/nothing/{id}", UUID.randomUUID()).then().statusCode(404);
        as("keeper").body("{}").post("/v1/things").then().statusCode(400);
        as("visitor").get("/v1/things/secret").then().statusCode(403);

        assertThat(linesOf(organisation))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.path("mdc").path("status").asText()).isEqualTo("403"));
    }

    @Test
    void who_is_refused_very_often_is_counted_on() {
        var unlogged = unlogged();

        var refused = Stream.generate(() -> as("visitor").get("/v1/things/secret"))
                .limit(TRIES)
                .map(Response::statusCode)
                .toList();

        assertThat(refused).containsOnly(403);
        var lines = linesOf(organisation).size();
        assertThat(lines).isBetween(LINES, TRIES);
        assertThat(unlogged() - unlogged).isEqualTo(TRIES - lines);
    }

    private void requireLine(String operation, int status, String problem, String who, String ofWhom) {
        var fields = await().until(() -> linesOf(trace), lines -> !lines.isEmpty());
        assertThat(fields).singleElement().satisfies(line -> {
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            var mdc = line.path("mdc");
            assertThat(mdc.path("operation").asText()).isEqualTo(operation);
            assertThat(mdc.path("status").asInt()).isEqualTo(status);
            assertThat(mdc.path("problem").asText()).isEqualTo(problem);
            assertThat(mdc.path("subject").asText()).isEqualTo(who);
            assertThat(mdc.path("organisation").asText()).isEqualTo(ofWhom);
        });
    }

    private RequestSpecification as(String role) {
        return within().auth()
                .oauth2(Tokens.of(subject)
                        .organisation(organisation, "PROVIDER")
                        .region("flevoland")
                        .roles(role)
                        .sign());
    }

    private RequestSpecification within() {
        return given().contentType("application/json")
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace));
    }

    private static double unlogged() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("refusals_not_logged_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static List<JsonNode> linesOf(Object known) {
        var json = new ObjectMapper();
        return text().lines()
                .filter(line -> line.contains("RefusalLog") && line.contains(known.toString()))
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(line, e);
                    }
                })
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
