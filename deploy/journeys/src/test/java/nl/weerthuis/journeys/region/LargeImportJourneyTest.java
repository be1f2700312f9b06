package nl.weerthuis.journeys.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.trial.TrialRegion;
import org.junit.jupiter.api.Test;

/** A file of ten thousand nominations while the processes that work on it are killed again and again. */
class LargeImportJourneyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 10_000;
    private static final int DEATHS = 3;
    private static final String HEADER = "clientReference,familyName,givenNames,birthDate,targetGroup,facilityList,"
            + "facilityCode,readyOn,adults,originBasis,rooms,rentClass,stepFree\n";
    private static final String LINE =
            "%s,Voorbeeld%d,Sam,1990-05-17,SHELTERED_LIVING,WMO020,15,%s,1,UNKNOWN,2,RENT_CAP_SMALL,false%n";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void every_line_becomes_one_case_whatever_dies_in_between() throws Exception {
        try (var region = TrialRegion.up("journeys", 26_000, "--fresh", "--no-demonstration", "--restart")) {
            region.awaitReady(PATIENCE);
            var worker = registeredWorker(region);
            var id = send(region, worker, Part.CASEFLOW, "/imports", file(), "text/csv")
                    .path("id")
                    .asText();
            awaitState(region, worker, id, "PAUSED");
            send(region, worker, Part.CASEFLOW, "/imports/%s/confirmation".formatted(id), "", null);

            for (int death = 1; death <= DEATHS; death++) {
                var before = DEATHS == death ? LINES / 2 : LINES / 10 * death;
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> job(region, worker, id).path("nominated").asInt() >= before);
                long killed = region.kill("caseflow");
                await().atMost(PATIENCE).until(() -> region.runsAgain("caseflow", killed));
            }

            takenOverByAnother(region, worker, id);

            awaitState(region, worker, id, "DONE");
            var done = job(region, worker, id);
            assertThat(done.path("nominated").asInt()).isEqualTo(LINES);
            assertThat(done.path("faulty").asInt()).isZero();
            await().atMost(PATIENCE).until(() -> nominated(region, worker).size() >= LINES);
            assertThat(nominated(region, worker)).hasSize(LINES).doesNotHaveDuplicates();
        }
    }

    /** Two processes of caseflow, and the one that the file lies with dies: the other goes on before that one is back. */
    private void takenOverByAnother(TrialRegion region, String token, String id) throws Exception {
        try (var second = SecondProcess.of(region, Part.CASEFLOW)) {
            var before = nominated(second, token, id);
            assertThat(before).as("there is work left to take over").isLessThan(LINES);
            long killed = region.kill("caseflow");

            await().atMost(PATIENCE).ignoreExceptions().until(() -> nominated(second, token, id) > before);
            await().atMost(PATIENCE).until(() -> region.runsAgain("caseflow", killed));
        }
    }

    private int nominated(SecondProcess second, String token, String id) {
        var request = HttpRequest.newBuilder(URI.create(second.url() + "/v1/imports/" + id))
                .header("Authorization", "Bearer " + token)
                .build();
        return answered(request).path("nominated").asInt();
    }

    private static String file() {
        var ready = LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(30);
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < LINES; i++) {
            text.append(LINE.formatted("large-" + i, i, ready));
        }
        return text.toString();
    }

    private void awaitState(TrialRegion region, String token, String id, String state) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> job(region, token, id).path("state").asText().equals(state));
    }

    /** The case of each nomination that the feed tells of. */
    private List<String> nominated(TrialRegion region, String token) {
        var cases = new ArrayList<String>();
        var after = "0";
        for (boolean more = true; more; ) {
            var feed = get(region, token, "/changes?limit=500&after=" + after);
            feed.path("items").forEach(change -> {
                if (change.path("kind").asText().equals("case-submitted")) {
                    cases.add(change.path("caseId").asText());
                }
            });
            after = feed.path("next").asText();
            more = feed.path("more").asBoolean();
        }
        return cases;
    }

    private JsonNode job(TrialRegion region, String token, String id) {
        return get(region, token, "/imports/" + id);
    }

    private String registeredWorker(TrialRegion region) throws IOException {
        var office = UUID.randomUUID();
        var coordinator = token(region, office, "REGION", "table-coordinator");
        var provider = UUID.randomUUID();
        register(region, coordinator, office, "REGION");
        register(region, coordinator, provider, "PROVIDER");
        var worker = token(region, provider, "PROVIDER", "case-worker");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> get(region, worker, "/cases").has("total"));
        return worker;
    }

    private void register(TrialRegion region, String token, UUID organisation, String kind) throws IOException {
        var body = Map.of("id", organisation, "kind", kind, "name", "Proef " + kind, "signatory", true);
        send(region, token, Part.ALLOCATION, "/organisations", JSON.writeValueAsString(body), "application/json");
    }

    private String token(TrialRegion region, UUID organisation, String kind, String role) throws IOException {
        var claims = Map.of(
                "sub",
                "proef-" + role,
                "org",
                organisation,
                "org_kind",
                kind,
                "region",
                "flevoland",
                "roles",
                List.of(role),
                "acr",
                "substantial",
                "expires_in",
                3_600);
        var request = HttpRequest.newBuilder(URI.create(region.url(Part.ISSUER) + "/mint"))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(claims)))
                .build();
        return answered(request).path("access_token").asText();
    }

    private JsonNode get(TrialRegion region, String token, String path) {
        return answered(request(region, token, Part.CASEFLOW, path).GET().build());
    }

    private JsonNode send(TrialRegion region, String token, Part part, String path, String body, String type) {
        var request = request(region, token, part, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return answered(request.build());
    }

    private static HttpRequest.Builder request(TrialRegion region, String token, Part part, String path) {
        return HttpRequest.newBuilder(URI.create(region.url(part) + "/v1" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode answered(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s: %s".formatted(request.uri(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
