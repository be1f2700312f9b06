package nl.weerthuis.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The real caseflow service as a process, and what people ask of it. */
final class Caseflow implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> command;
    private final Map<String, String> environment;
    private final File log;
    private final String address;
    private final String issuer;
    private Process process;

    Caseflow(Path jar, Map<String, String> environment, File log, int port, String issuer) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        this.command = List.of(java, "-XX:+UseSerialGC", "-Xmx256m", "-jar", jar.toString());
        this.environment = environment;
        this.log = log;
        this.address = "http://127.0.0.1:" + port;
        this.issuer = issuer;
    }

    /** Does not wait until it is ready. */
    void start() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("caseflow ended; its log is " + log);
        }
        try {
            return send(HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                                    .GET())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    String token(UUID organisation, String kind, String role) throws IOException, InterruptedException {
        var wish = JSON.writeValueAsString(Map.of("org", organisation, "org_kind", kind, "roles", List.of(role)));
        var answer = send(HttpRequest.newBuilder(URI.create(issuer + "/mint")).POST(BodyPublishers.ofString(wish)));
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    JsonNode post(String token, String path, Object body) throws IOException, InterruptedException {
        var request = request(token, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        var answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("POST %s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    /** The text of the answer, whatever it is; nothing when nobody answers. */
    String look(String token, UUID caseId) throws InterruptedException {
        try {
            return send(request(token, "/v1/cases/" + caseId).GET()).body();
        } catch (IOException nobody) {
            return "";
        }
    }

    void kill() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
    }
}
