package nl.weerthuis.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The stock of a large corporation as VERA JSON: once new, once more the same, and against COPY of the same rows. */
final class VeraBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    /** What an import writes, and nothing else. */
    private static final List<String> TABLES =
            List.of("dwelling", "vera_record", "vacancy_statement", "outbox", "delivery_record");

    private static final String UNIT = """
            {"id": "%d", "idExtern": "VHE-%d", "idOrganisatie": "corporatie-x", "idGegevensbeheerder": "00340100%08d",
             "soort": {"code": "WOO"}, "detailSoort": {"code": "POF", "naam": "Portiekflat"},
             "status": {"code": "VEH", "naam": "Verhuurd"}, "detailStatus": {"code": "PER"},
             "adres": {"soort": {"code": "EEN"}, "straatnaam": "Voorbeeldstraat", "huisnummer": "%d", "postcode": "1315HR",
             "woonplaats": {"code": "1270", "naam": "Almere"}, "gemeente": {"code": "0034", "naam": "Almere"}},
             "kamersAantal": %d, "etage": 1, "zelfstandig": true,
             "oppervlakten": [{"soort": {"code": "GBO"}, "waarde": 48.0}], "rekenhuur": 615.20, "brutohuur": 668.40,
             "aangemerktHuurtoeslag": {"code": "AAN"}, "maatschappelijkLabel": {"code": "DAE"},
             "toegankelijkheidslabel": {"code": "NUL"}}""";

    private final Region region;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    VeraBenchmark(Region region) throws IOException, InterruptedException, SQLException {
        this.region = region;
        this.token = region.token("bench", region.registered("CORPORATION"), "CORPORATION", "system");
    }

    Map<String, Object> run(int dwellings, Path work) throws IOException, InterruptedException, SQLException {
        var file = file(dwellings, work);
        var result = new LinkedHashMap<String, Object>();
        result.put("dwellings", dwellings);
        result.put("megabytes", Files.size(file) / 1_000_000.0);
        double fresh = take(file, "accepted", dwellings);
        result.put("secondsNew", fresh);
        double copy = copy();
        result.put("secondsOfCopy", copy);
        result.put("ratioToCopy", fresh / copy);
        result.put("secondsUnchanged", take(file, "unchanged", dwellings));
        Files.delete(file);
        return result;
    }

    /** From the first byte sent to the last record worked off. */
    private double take(Path file, String outcome, int expected) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var request = request("/v1/vera/deliveries?kind=EENHEID")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        var id = answered(request, 202).path("id").asText();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var delivery = answered(request("/v1/vera/deliveries/" + id).GET().build(), 200);
            if (delivery.path("state").asText().equals("DONE")) {
                if (delivery.path(outcome).asInt() != expected) {
                    throw new IllegalStateException("Not all are %s: %s".formatted(outcome, delivery));
                }
                return (System.nanoTime() - begin) / 1e9;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The delivery was not worked off");
    }

    /** The rows that came of it, into empty tables with the same indexes. */
    private double copy() throws SQLException, IOException {
        var seconds = 0.0;
        try (var connection = region.superuser();
                var statement = connection.createStatement()) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TABLES) {
                var rows = new ByteArrayOutputStream();
                // By a query, because one of them is partitioned.
                copying.copyOut("copy (select * from housing.%s) to stdout".formatted(table), rows);
                statement.execute("create table housing.copy_%1$s (like housing.%1$s including all)".formatted(table));
                long begin = System.nanoTime();
                copying.copyIn(
                        "copy housing.copy_%s from stdin".formatted(table),
                        new ByteArrayInputStream(rows.toByteArray()));
                seconds += (System.nanoTime() - begin) / 1e9;
                statement.execute("drop table housing.copy_%s".formatted(table));
            }
        }
        return seconds;
    }

    private static Path file(int dwellings, Path work) throws IOException {
        var file = work.resolve("vera-%s.json".formatted(UUID.randomUUID()));
        try (var writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < dwellings; i++) {
                writer.write(i == 0 ? "[" : ",\n");
                writer.write(UNIT.formatted(i, i, i, i % 900 + 1, i % 4 + 1));
            }
            writer.write("]");
        }
        return file;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(region.url("HOUSING", path)))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode answered(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("Answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
