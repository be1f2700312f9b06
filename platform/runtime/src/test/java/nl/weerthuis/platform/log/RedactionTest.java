package nl.weerthuis.platform.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.event.Operations;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Lines as production writes them: JSON, with the trace, and never with what was sent. */
@QuarkusTest
@TestProfile(RedactionTest.AsInProduction.class)
@WithService(value = "probe", streams = "probe.v1")
class RedactionTest {

    private static final Path LOG = Path.of("target", "redaction", "probe.log").toAbsolutePath();
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    /** A BSN that passes the eleven-test, a name, a mail address, a postcode. */
    private static final List<String> CANARIES =
            List.of("999990019", "Kanarievogel", "kanarie@voorbeeld.test", "9999 ZZ", "9999ZZ");

    public static class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.path", LOG.toString(),
                    "quarkus.log.file.json.enabled", "true",
                    "quarkus.log.level", "INFO");
        }
    }

    @Inject
    Operations operations;

    @Test
    void what_was_sent_is_in_no_line() {
        for (var canary : CANARIES) {
            request()
                    .body("{\"name\":\"%s\",\"value\":\"%s\"}".formatted(canary, canary))
                    .post("/v1/things");
            request().queryParam("name", canary).get("/v1/things/{id}", canary);
            request()
                    .header("Idempotency-Key", canary)
                    .body("{\"%s\":1".formatted(canary))
                    .post("/v1/things");
            request().queryParam("name", canary).get("/v1/things/secret").then().statusCode(403);
            request().get("/v1/things/{id}/{id}", canary, canary);
            given().auth().oauth2(canary).get("/v1/things/secret").then().statusCode(401);
            given().request("KANARIE", "/v1/things/secret");
        }
        request().get("/v1/things/bug").then().statusCode(500);
        var poisoned = publish();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> operations.parked(0, 100).stream()
                        .anyMatch(line -> line.subject().equals(poisoned)));
        assertThat(text()).contains(TRACE).doesNotContain(CANARIES).doesNotContain("Jan Jansen", "123456782");
    }

    @Test
    void a_line_is_json_and_says_when_what_where_and_for_which_trace() {
        var poisoned = publish();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var line = lines().stream()
                    .filter(json -> json.path("message").asText().contains(poisoned.toString()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nothing was logged about " + poisoned));
            assertThat(Instant.parse(line.path("time").asText())).isNotNull();
            assertThat(line.path("time").asText()).endsWith("Z");
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
            assertThat(line.path("logger").asText()).startsWith("nl.weerthuis.platform.event");
            assertThat(line.path("service").asText()).isEqualTo("probe");
            assertThat(line.path("mdc").path("traceId").asText()).matches("[0-9a-f]{32}");
        });
    }

    /** Canaries in the data, and in places that are no part of any event. */
    private static UUID publish() {
        var event =
                SampleEvent.of("nl.weerthuis.thing-probed.v1", "probe").withData("value", String.join(" ", CANARIES));
        try (var broker = EventPublisher.connect()) {
            broker.publish("probe.v1", event);
            for (var canary : CANARIES) {
                broker.publishRaw("probe.v1", canary, ("no event " + canary).getBytes(StandardCharsets.UTF_8));
                broker.publishRaw(
                        "probe.v1", canary, "{\"id\":\"%s\"}".formatted(canary).getBytes(StandardCharsets.UTF_8));
            }
        }
        return event.subject();
    }

    private static RequestSpecification request() {
        var token = Tokens.of("olga")
                .organisation(UUID.randomUUID(), "REGION")
                .region("flevoland")
                .roles("operator")
                .sign();
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE));
    }

    private static List<JsonNode> lines() {
        var json = new ObjectMapper();
        return text().lines()
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
