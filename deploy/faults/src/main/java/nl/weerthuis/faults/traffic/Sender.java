package nl.weerthuis.faults.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.history.History;
import nl.weerthuis.faults.history.Line;
import nl.weerthuis.faults.history.Outcome;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.process.Part;

/**
 * Asks for a command until it is answered: an unknown outcome is asked again with the same key, because that is what the
 * key is for. What was answered is written down, whatever becomes of the services.
 */
public final class Sender {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE = 150;
    private static final int UNAUTHORIZED = 401;
    private static final int UNKNOWN = 404;
    private static final int TOO_MANY = 429;
    private static final int MOST_REFUSALS = 60;
    private static final long LATER = 1_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final Api api;
    private final History history;

    public Sender(Api api, History history) {
        this.api = api;
        this.history = history;
    }

    /** The body of the answer if it was done. */
    public Optional<JsonNode> send(Command command) {
        var asking = new Asking(command);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!asking.attempt() && System.nanoTime() < end) {
            Pauses.millis(PAUSE);
        }
        history.add(asking.line());
        return asking.outcome() == Outcome.OK ? Optional.of(parse(asking.answer)) : Optional.empty();
    }

    /** Once, as it is, without writing it down: status and body. */
    public HttpResponse<String> once(Command command) throws IOException {
        return exchange(command, trace());
    }

    /** Looks, and says with which status that was answered. */
    public int read(Part part, String user, String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(api.url(part, "/v1" + path)))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + api.tokens().of(user));
        return answer(request).statusCode();
    }

    public static JsonNode parse(String text) {
        try {
            var node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** As {@link #once}, but who is told to come back later does. */
    public HttpResponse<String> onceLetIn(Command command) throws IOException {
        var answer = once(command);
        for (int attempt = 1; answer.statusCode() == TOO_MANY && attempt < MOST_REFUSALS; attempt++) {
            Pauses.millis(LATER);
            answer = once(command);
        }
        return answer;
    }

    private HttpResponse<String> exchange(Command command, String trace) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(api.url(command.part(), "/v1" + command.path())))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + api.tokens().of(command.user()))
                .header("Idempotency-Key", command.key())
                .header("traceparent", "00-%s-%s-01".formatted(trace, trace.substring(16)));
        if (command.body() == null) {
            request.POST(BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(command.body())));
        }
        return answer(request);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    /** One command being asked, again and again. */
    private final class Asking {
        private final Command command;
        private final Instant began = Instant.now();
        private final List<String> traces = new ArrayList<>();
        private final List<String> declined = new ArrayList<>();
        private int attempts;
        private int unanswered;
        private int status;
        private String code = "";
        private boolean done;
        private String answer = "";

        Asking(Command command) {
            this.command = command;
        }

        /** Whether there is nothing more to ask. */
        boolean attempt() {
            attempts++;
            var trace = trace();
            traces.add(trace);
            try {
                var response = exchange(command, trace);
                return judge(response, trace);
            } catch (IOException noAnswer) {
                unanswered++;
                status = 0;
                return false;
            }
        }

        private boolean judge(HttpResponse<String> response, String trace) {
            status = response.statusCode();
            if (status / 100 == 2) {
                done = true;
                answer = response.body();
                return true;
            }
            if (status / 100 == 5) {
                unanswered++;
                return false;
            }
            declined.add(trace);
            code = parse(response.body()).path("code").asText();
            boolean early = status == UNKNOWN || status == TOO_MANY || status == UNAUTHORIZED;
            return !early && !command.early().contains(code);
        }

        Outcome outcome() {
            if (done) {
                return Outcome.OK;
            }
            return unanswered > 0 ? Outcome.UNKNOWN : Outcome.FAIL;
        }

        Line line() {
            return new Line(
                    command,
                    outcome(),
                    status,
                    code,
                    attempts,
                    unanswered,
                    traces,
                    declined,
                    answer,
                    began,
                    Instant.now());
        }
    }
}
