package nl.weerthuis.benchmarks;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A fresh region of the benchmark's own, started by the command that everybody uses, without demonstration data. */
final class Region implements AutoCloseable {

    static final String NAME = "flevoland";

    // Below the ports that the system gives to clients; others as deploy/up takes them.
    private static final Map<String, String> PORTS = Map.of(
            "POSTGRES", "24432",
            "BROKER", "24092",
            "ISSUER", "24180",
            "CASEFLOW", "24081",
            "HOUSING", "24082",
            "ALLOCATION", "24083",
            "REPORTING", "24084");
    private static final List<String> KNOWING = List.of("caseflow", "housing", "allocation", "reporting");
    private static final long SNAPSHOT_MILLIS = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Process launcher;
    private final double secondsToReady;
    private UUID regionOffice;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Region(Path folder, Process launcher, double secondsToReady) {
        this.folder = folder;
        this.launcher = launcher;
        this.secondsToReady = secondsToReady;
    }

    /** @param sharedBuffers how much of the database PostgreSQL keeps at hand */
    static Region start(Path root, String sharedBuffers) throws IOException, InterruptedException {
        var folder = root.resolve("deploy/benchmarks/target/region");
        var builder = new ProcessBuilder(
                        root.resolve("deploy/up").toString(), "--no-demonstration", "--fresh", "--no-build")
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("deploy/benchmarks/target/up.log").toFile());
        PORTS.keySet()
                .forEach(part -> builder.environment().put("WEERTHUIS_PORT_" + part, Integer.toString(portOf(part))));
        builder.environment().put("WEERTHUIS_REGION", folder.toString());
        builder.environment().put("WEERTHUIS_SHARED_BUFFERS", sharedBuffers);
        // What is measured is how fast it is, not how often one organisation may ask.
        for (var limit : List.of("REQUESTS_PER_SECOND", "SEARCHES_PER_MINUTE", "EXPORTS_PER_MINUTE")) {
            builder.environment().put("WEERTHUIS_LIMITS_" + limit, "0");
        }
        // As in production: the full compiler. Starting and memory are measured with it too.
        builder.environment().put("WEERTHUIS_JAVA_OPTIONS", "-XX:+UseSerialGC");
        builder.environment().put("WEERTHUIS_LIMITS_REQUESTS_PER_SECOND", "0");
        long begin = System.nanoTime();
        var launcher = builder.start();
        var region = new Region(folder, launcher, 0);
        for (var service : List.of("CASEFLOW", "HOUSING", "ALLOCATION", "REPORTING")) {
            region.awaitReady(service);
        }
        return new Region(folder, launcher, (System.nanoTime() - begin) / 1e9);
    }

    /** One that runs already, and goes on running: to look at a filled database again and again. */
    static Region running(Path folder) {
        return new Region(folder, null, 0);
    }

    double secondsToReady() {
        return secondsToReady;
    }

    String url(String service, String path) {
        return "http://127.0.0.1:" + port(service) + path;
    }

    int port(String service) {
        return portOf(service);
    }

    private static int portOf(String part) {
        return Integer.parseInt(System.getenv().getOrDefault("WEERTHUIS_PORT_" + part, PORTS.get(part)));
    }

    String token(String subject, UUID organisation, String kind, String... roles)
            throws IOException, InterruptedException {
        var wish = JSON.createObjectNode();
        wish.put("sub", subject);
        wish.put("org", organisation.toString());
        wish.put("org_kind", kind);
        wish.put("region", NAME);
        wish.set("roles", JSON.valueToTree(roles));
        wish.put("acr", "substantial");
        wish.put("expires_in", TimeUnit.HOURS.toSeconds(1));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(url("ISSUER", "/mint")))
                        .POST(HttpRequest.BodyPublishers.ofString(wish.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    /** A provider that the services know: they believe no token of an organisation that is not registered. */
    UUID registeredProvider() throws IOException, InterruptedException, SQLException {
        return registered("PROVIDER");
    }

    /** An organisation that the services know, in whose name tokens are believed. */
    UUID registered(String kind, String... municipalities) throws IOException, InterruptedException, SQLException {
        if (regionOffice == null) {
            regionOffice = UUID.randomUUID();
            register(regionOffice, "REGION");
        }
        if (kind.equals("REGION")) {
            return regionOffice;
        }
        var organisation = UUID.randomUUID();
        register(organisation, kind, municipalities);
        return organisation;
    }

    private void register(UUID organisation, String kind, String... municipalities)
            throws IOException, InterruptedException, SQLException {
        var token = token("bench", regionOffice, "REGION", "table-coordinator");
        var registration = JSON.createObjectNode();
        registration.put("id", organisation.toString());
        registration.put("kind", kind);
        registration.put("name", "Benchmark");
        registration.put("signatory", true);
        registration.set("municipalityCodes", JSON.valueToTree(municipalities));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(url("ALLOCATION", "/v1/organisations")))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(registration.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("An organisation could not be registered: " + answer.body());
        }
        awaitZero("select count(*) from (values (1)) one where not exists ("
                + KNOWING.stream()
                        .map(schema -> "select 1 from %s.registered_organisation where id = '%s'"
                                .formatted(schema, organisation))
                        .collect(Collectors.joining(") or not exists ("))
                + ")");
        // Each process looks again within five seconds.
        Thread.sleep(SNAPSHOT_MILLIS);
    }

    Connection superuser() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("POSTGRES") + "/weerthuis", "postgres", superuserPassword());
    }

    String superuserPassword() throws IOException {
        return Files.readString(folder.resolve("secrets/postgres"));
    }

    Path postgresLog() {
        return folder.resolve("logs/postgres.log");
    }

    /** The relay has nothing left to send. */
    void awaitSent() throws SQLException, IOException, InterruptedException {
        awaitZero("select count(*) from caseflow.outbox where sent_at is null");
    }

    /** Everything is sent and applied: nothing but what is measured uses the machine. */
    void awaitQuiet() throws SQLException, IOException, InterruptedException {
        awaitZero("""
                select (select count(*) from caseflow.outbox where sent_at is null)
                     + (select count(*) from caseflow.outbox where channel = 'caseflow')
                     - (select coalesce(sum(last_sequence), 0) from reporting.inbox where source like '%:caseflow')
                     + (select count(*) from caseflow.outbox)
                     - (select coalesce(sum(last_sequence), 0) from allocation.inbox where source like '%:caseflow%')
                """);
    }

    private void awaitZero(String behind) throws SQLException, IOException, InterruptedException {
        try (var connection = superuser();
                var query = connection.createStatement()) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                try (var answer = query.executeQuery(behind)) {
                    answer.next();
                    if (answer.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("The services did not catch up.");
    }

    /** Stops or continues a process of the region, so that what is measured has the machine to itself. */
    void signal(String signal, String... processes) throws IOException, InterruptedException {
        var state = JSON.readTree(folder.resolve("state.json").toFile()).path("processes");
        for (var process : processes) {
            new ProcessBuilder(
                            "kill",
                            "-" + signal,
                            state.path(process).path("pid").asText())
                    .start()
                    .waitFor();
        }
    }

    /** Proportional set size of all processes, so that memory which PostgreSQL's processes share counts once. */
    long megabytes() throws IOException {
        long kilobytes = proportional(launcher.pid());
        for (JsonNode process :
                JSON.readTree(folder.resolve("state.json").toFile()).path("processes")) {
            long pid = process.path("pid").asLong();
            kilobytes += proportional(pid);
            for (var child : ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
                kilobytes += proportional(child.pid());
            }
        }
        return kilobytes / 1024;
    }

    private static long proportional(long pid) throws IOException {
        var file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        if (Files.notExists(file)) {
            return 0;
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private void awaitReady(String service) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && launcher.isAlive()) {
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(url(service, "/q/health/ready")))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Not listening yet.
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException(service + " did not become ready; see deploy/benchmarks/target/up.log");
    }

    @Override
    public void close() {
        if (launcher == null) {
            return;
        }
        launcher.destroy();
        launcher.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
