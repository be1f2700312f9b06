package nl.weerthuis.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.trial.TrialRegion;

/** The region that is shot at, and who is known there. */
final class Trial implements AutoCloseable {

    static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    static final long SEED = Long.getLong("hostile.seed", 2_718_281_828L);
    static final boolean ALL = "all".equals(System.getProperty("hostile"));
    static final List<String> SERVICES = List.of("caseflow", "housing", "allocation", "reporting");

    private static final int BASE = 22_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final TrialRegion region;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Principal, String> tokens = new EnumMap<>(Principal.class);

    Trial() throws InterruptedException {
        // What is tried here is each request, not how many of them there are.
        var unlimited = Map.of(
                "WEERTHUIS_LIMITS_REQUESTS_PER_SECOND", "0",
                "WEERTHUIS_LIMITS_SEARCHES_PER_MINUTE", "0",
                "WEERTHUIS_LIMITS_EXPORTS_PER_MINUTE", "0");
        region = TrialRegion.up("hostile", BASE, unlimited, "--fresh", "--no-demonstration");
        Runtime.getRuntime().addShutdownHook(new Thread(region::close, "region"));
        try {
            region.awaitReady(PATIENCE);
            for (var principal : Principal.values()) {
                tokens.put(principal, mint(principal));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Reply send(Shot shot) {
        return wire(shot.operation().service()).send(shot, tokens.get(shot.principal()));
    }

    Wire wire(String service) {
        return new Wire("127.0.0.1", port(service));
    }

    int port(String service) {
        return region.port(Part.named(service).orElseThrow());
    }

    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/weerthuis".formatted(region.port(Part.POSTGRES));
    }

    String superuserPassword() throws IOException {
        return Files.readString(region.folder().resolve("secrets/postgres"));
    }

    Path logs() {
        return region.folder().resolve("logs");
    }

    OpenApi openApi(String service) throws IOException, InterruptedException {
        return new OpenApi(
                service, JSON.readTree(get(service, "/v1/openapi.json").body()));
    }

    boolean isReady(String service) throws IOException, InterruptedException {
        return region.isUp() && get(service, "/q/health/ready").statusCode() == 200;
    }

    private HttpResponse<String> get(String service, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(service), path)))
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What somebody with good intentions does. */
    JsonNode post(Principal who, String service, String path, Object body) throws IOException, InterruptedException {
        var answer = tryPost(who, service, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("POST %s: %s".formatted(path, answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> tryPost(Principal who, String service, String path, Object body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v1%s".formatted(port(service), path)))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.get(who))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Ends what was said about the time. */
    void letTimeRun(String service) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:%d/v1/operator/clock".formatted(port(service));
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.get(Principal.REGION))
                .DELETE();
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("The clock of %s stays set: %s".formatted(service, answer.body()));
        }
    }

    private String mint(Principal principal) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(region.url(Part.ISSUER) + "/mint"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(principal.claims())));
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    @Override
    public void close() {
        region.close();
    }
}
