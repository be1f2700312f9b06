package nl.weerthuis.local.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.process.PortPlan;
import nl.weerthuis.local.terminal.Halt;

/**
 * The region's public API, asked patiently: a process that is killed and started again only delays. Everything that is
 * asked here may be asked twice.
 */
public final class Api {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int BROKEN = 500;
    private static final int BROKEN_ATTEMPTS = 20;
    private static final int UNAUTHORIZED = 401;
    private static final String CONCURRENT = "concurrent-change";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final PortPlan ports;
    private final Tokens tokens;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Set<Part> away = ConcurrentHashMap.newKeySet();
    private Consumer<Part> onReturn = part -> {};

    public Api(PortPlan ports) {
        this.ports = ports;
        this.tokens = new Tokens(this);
    }

    public Caller as(String user) {
        return new Caller(this, user);
    }

    public Tokens tokens() {
        return tokens;
    }

    public String url(Part part, String path) {
        return ports.url(part) + path;
    }

    /** How many calls were made. */
    public int calls() {
        return calls.get();
    }

    /** How many of them had to be made again because a process was away. */
    public int repeated() {
        return repeated.get();
    }

    /** What to do when a service that was away answers again, before it is asked anything else. */
    public void onReturn(Consumer<Part> deed) {
        onReturn = deed;
    }

    /** Asks until there is an answer that is no passing trouble; declines when that takes too long. */
    Answer send(Part part, String user, HttpRequest.Builder request) {
        calls.incrementAndGet();
        request.timeout(ANSWER);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            var outcome = attempt(part, user, request);
            boolean hopeful = outcome.passing() || attempt < BROKEN_ATTEMPTS && outcome.mayPass();
            if (!hopeful) {
                return outcome.answer();
            }
            if (System.nanoTime() > end) {
                throw new Halt(
                        Halt.FAILED,
                        "%s did not answer within %d seconds: %s"
                                .formatted(part.sentence(), PATIENCE.toSeconds(), outcome.reason()));
            }
            repeated.incrementAndGet();
            Await.pause();
        }
    }

    private Outcome attempt(Part part, String user, HttpRequest.Builder request) {
        try {
            if (user != null) {
                request.setHeader("Authorization", "Bearer " + tokens.of(user));
            }
            if (away.contains(part)) {
                comeBack(part);
            }
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var answer = Answer.of(response);
            if (answer.status() == UNAUTHORIZED && user != null) {
                tokens.forget(user);
            }
            return new Outcome(answer, answer.describe());
        } catch (IOException failure) {
            if (Part.services().contains(part)) {
                away.add(part);
            }
            return new Outcome(null, String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Halt(Halt.FAILED, "Interrupted while waiting for %s.".formatted(part.title()), interrupted);
        }
    }

    private void comeBack(Part part) throws IOException, InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create(url(part, "/q/health/ready")))
                .timeout(CONNECT)
                .build();
        int status = http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (PASSING.contains(status)) {
            throw new IOException("not ready yet");
        }
        if (away.remove(part)) {
            onReturn.accept(part);
        }
    }

    static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    private record Outcome(Answer answer, String reason) {
        boolean passing() {
            return answer == null || PASSING.contains(answer.status());
        }

        /** A killed database breaks a connection once, a token may be of a key before, of two changes one is first. */
        boolean mayPass() {
            return List.of(BROKEN, UNAUTHORIZED).contains(answer.status())
                    || answer.code().equals(CONCURRENT);
        }
    }

    static com.fasterxml.jackson.databind.JsonNode parse(String text) {
        try {
            var node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
