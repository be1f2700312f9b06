package nl.weerthuis.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service that decides. It is asked with the caller's own token, and gets the caller's own words about it. */
@ApplicationScoped
class Caseflow {

    /** What caseflow answered. */
    record Answer(int status, JsonNode body, Optional<String> version, Optional<String> retryAfter) {}

    /** Handed on as they came; nothing else of the request is. */
    static final List<String> HANDED_ON =
            List.of("Authorization", "If-Match", "Idempotency-Key", "Accept-Language", "traceparent");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json;
    private final URI upsert;

    Caseflow(ObjectMapper json, @ConfigProperty(name = "weerthuis.fhir.caseflow") URI caseflow) {
        this.json = json;
        this.upsert = URI.create(caseflow.toString().replaceFirst("/$", "") + "/v1/nominations/_upsert");
    }

    Answer upsert(JsonNode nomination, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(upsert)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(nomination.toString()));
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    read(answer.body()),
                    answer.headers().firstValue("ETag"),
                    answer.headers().firstValue("Retry-After"));
        } catch (IOException e) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw away();
        }
    }

    private static Declined away() {
        return new Declined(503, List.of(Issue.error(Issue.Kind.TRANSIENT, "caseflow-away", "")));
    }
}
