package nl.weerthuis.production.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.production.Code;

/** A region started from one checkout, and further processes of another one beside it, on the same schema and topics. */
final class Side implements AutoCloseable {

    static final Map<String, Integer> PORTS = Map.of(
            "POSTGRES", 25432,
            "BROKER", 25092,
            "ISSUER", 25180,
            "CASEFLOW", 25081,
            "HOUSING", 25082,
            "ALLOCATION", 25083,
            "REPORTING", 25084);

    /** How much higher the port of the second process of a service is. */
    static final int SECOND = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Path FOLDER = Code.ROOT.resolve("deploy/production/target/region");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process launcher;
    private final List<Process> further = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Side(Process launcher) {
        this.launcher = launcher;
    }

    static Side up(Path checkout) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER.getParent());
        var builder = new ProcessBuilder(
                        checkout.resolve("deploy/up").toString(), "--no-demonstration", "--fresh", "--no-build")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolveSibling("up.log").toFile());
        PORTS.forEach((part, port) -> builder.environment().put("WEERTHUIS_PORT_" + part, port.toString()));
        builder.environment().put("WEERTHUIS_REGION", FOLDER.toString());
        builder.environment().put("WEERTHUIS_START_SECONDS", String.valueOf(PATIENCE.toSeconds()));
        var side = new Side(builder.start());
        for (var service : List.of("CASEFLOW", "HOUSING", "ALLOCATION", "REPORTING")) {
            side.awaitReady(PORTS.get(service), side.launcher);
        }
        return side;
    }

    /** Starts one more process of the service, from the checkout, as the region's own is started. */
    Process join(Path checkout, String service) throws IOException, InterruptedException {
        var own = JSON.readTree(FOLDER.resolve("state.json").toFile())
                .path("processes")
                .path(service);
        var command = new ArrayList<String>();
        own.path("command").forEach(word -> command.add(word.asText()));
        command.set(
                command.size() - 1,
                checkout.resolve(service + "-service/target/quarkus-app/quarkus-run.jar")
                        .toString());
        int port = own.path("port").asInt() + SECOND;
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolveSibling(service + "-second.log").toFile());
        own.path("environment")
                .properties()
                .forEach(variable -> builder.environment()
                        .put(variable.getKey(), variable.getValue().asText()));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putIfAbsent("WEERTHUIS_ENVIRONMENT", "demonstration");
        var process = builder.start();
        further.add(process);
        awaitReady(port, process);
        return process;
    }

    String token(String subject, String organisation, String kind, String role)
            throws IOException, InterruptedException {
        var wish = Map.of(
                "sub", subject, "org", organisation, "org_kind", kind, "roles", List.of(role), "expires_in", 3600);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORTS.get("ISSUER") + "/mint"))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(wish)))
                .build();
        return JSON.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    HttpResponse<String> post(int port, String path, String token, String key, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    Connection superuser() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + PORTS.get("POSTGRES") + "/weerthuis",
                "postgres",
                Files.readString(FOLDER.resolve("secrets/postgres")));
    }

    String bootstrap() {
        return "127.0.0.1:" + PORTS.get("BROKER");
    }

    static JsonNode parse(String text) throws IOException {
        return JSON.readTree(text);
    }

    private void awaitReady(int port, Process process) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Not listening yet.
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Nobody is ready at port %d; logs are in %s".formatted(port, FOLDER.getParent()));
    }

    @Override
    public void close() {
        further.forEach(Process::destroyForcibly);
        launcher.destroy();
        launcher.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
