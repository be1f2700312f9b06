package nl.weerthuis.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** A large file of nominations: sent, checked, confirmed by a person, and every line a case. */
final class ImportBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String HEADER = "clientReference,familyName,givenNames,birthDate,bsn,targetGroup,facilityList,"
            + "facilityCode,readyOn,adults,originBasis,originMunicipality,originEvidence,rooms,rentClass,stepFree,"
            + "preconditions,supportStartOn,supportHoursPerWeek,consents\n";
    private static final String LINE = "%s,Voorbeeld,Jan %d,%s,%s,SHELTERED_LIVING,WMO020,15,%s,1,KNOWN,0995,"
            + "LAST_INDEPENDENT_ADDRESS:2024-01-01,2,RENT_CAP_SMALL,false,INCOME=MET RESIDENCE=MET,%s,4,"
            + "REGION:TABLE CORPORATION:HOUSING\n";

    private final Region region;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ImportBenchmark(Region region, UUID provider) throws IOException, InterruptedException {
        this.region = region;
        this.token = region.token("bench", provider, "PROVIDER", "case-worker");
    }

    /** The person's own time is left out: it is confirmed as soon as it waits. */
    Map<String, Object> run(int lines) throws IOException, InterruptedException {
        var file = file(lines);
        long begin = System.nanoTime();
        var id = send("POST", "/v1/imports", file).path("id").asText();
        double received = secondsSince(begin);
        awaited(id, "PAUSED");
        double checked = secondsSince(begin);
        send("POST", "/v1/imports/%s/confirmation".formatted(id), "");
        var done = awaited(id, "DONE");
        double whole = secondsSince(begin);
        return Map.of(
                "lines",
                lines,
                "nominated",
                done.path("nominated").asInt(),
                "secondsToReceive",
                received,
                "secondsToCheck",
                checked - received,
                "seconds",
                whole,
                "perSecond",
                lines / whole);
    }

    private static String file(int lines) {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < lines; i++) {
            text.append(LINE.formatted(
                    UUID.randomUUID(),
                    i,
                    Nominations.birthDate(i),
                    Nominations.bsn(i),
                    today.minusDays(30),
                    today.plusDays(30)));
        }
        return text.toString();
    }

    private JsonNode awaited(String id, String state) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var job = send("GET", "/v1/imports/" + id, null);
            if (job.path("state").asText().equals(state)) {
                return job;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The import did not become " + state);
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(region.url("CASEFLOW", path)))
                .header("Authorization", "Bearer " + token)
                .method(method, publisher);
        if (body != null && !body.isEmpty()) {
            request.header("Content-Type", "text/csv");
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("Answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
