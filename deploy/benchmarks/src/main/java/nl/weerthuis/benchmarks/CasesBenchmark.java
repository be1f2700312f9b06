package nl.weerthuis.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/** caseflow with fifteen years of a nation in it: lists, and a nomination with its search for the same person. */
final class CasesBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Region region;
    private final Path work;

    CasesBenchmark(Region region, Path work) {
        this.region = region;
        this.work = work;
    }

    /** @param again in the database that an earlier run filled */
    Map<String, Object> run(int cases, int times, boolean again)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var nominations = new Nominations();
        long begin = System.nanoTime();
        var organisations = again ? known(work) : register();
        new ManyCases(region, nominations, organisations).make(cases);
        var result = new LinkedHashMap<String, Object>();
        result.put("cases", cases);
        result.put("secondsToFill", (System.nanoTime() - begin) / 1e9);
        region.signal("STOP", "housing", "allocation", "reporting");
        result.put(
                "lists",
                new ListBenchmark(region, work, "caseflow", 50)
                        .run(Lists.of(organisations, oneCase(organisations.provider())), times));
        var requests = new Requests(
                region.port("CASEFLOW"), region.token("bench", organisations.provider(), "PROVIDER", "case-worker"));
        result.put("nomination", nominate(requests, nominations, times));
        region.signal("CONT", "housing", "allocation", "reporting");
        return result;
    }

    private UUID oneCase(UUID provider) throws SQLException, IOException {
        try (var connection = region.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id from caseflow.case_file where provider_id = '%s' limit 1".formatted(provider))) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private ManyCases.Organisations register() throws IOException, SQLException, InterruptedException {
        var organisations = new ManyCases.Organisations(
                region.registered("PROVIDER"),
                region.registered("REGION"),
                region.registered("MUNICIPALITY", ManyCases.LARGEST),
                region.registered("CORPORATION"));
        JSON.writeValue(work.resolve("filled.json").toFile(), organisations);
        return organisations;
    }

    static ManyCases.Organisations known(Path work) throws IOException {
        return JSON.readValue(work.resolve("filled.json").toFile(), ManyCases.Organisations.class);
    }

    /** The whole request, of which the search for doubles is a part. */
    private Map<String, Object> nominate(Requests requests, Nominations nominations, int times) throws IOException {
        var millis = new double[times];
        try (var connection = new Connection(region.port("CASEFLOW"))) {
            for (int i = -times / 2; i < times; i++) {
                var request = requests.post("/v1/cases", nominations.body());
                long begin = System.nanoTime();
                connection.send(request).require(201);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return Map.of("p50Millis", millis[times / 2], "p99Millis", millis[times * 99 / 100]);
    }
}
