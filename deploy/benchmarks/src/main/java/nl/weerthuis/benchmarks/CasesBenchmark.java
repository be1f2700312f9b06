package nl.weerthuis.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** caseflow with fifteen years of a nation in it: lists, and a nomination with its search for the same person. */
final class CasesBenchmark {

    private final Region region;
    private final Path work;

    CasesBenchmark(Region region, Path work) {
        this.region = region;
        this.work = work;
    }

    Map<String, Object> run(int cases, int times) throws IOException, SQLException, InterruptedException {
        var provider = region.registered("PROVIDER");
        var municipality = region.registered("MUNICIPALITY", ManyCases.LARGEST);
        var coordinator = region.registered("REGION");
        var nominations = new Nominations();
        long begin = System.nanoTime();
        new ManyCases(region, nominations, provider).make(cases);
        var result = new LinkedHashMap<String, Object>();
        result.put("cases", cases);
        result.put("secondsToFill", (System.nanoTime() - begin) / 1e9);
        region.signal("STOP", "housing", "allocation", "reporting");
        var readers = List.of(
                new ListBenchmark.Reader("provider", provider, "PROVIDER", "case-worker", null),
                new ListBenchmark.Reader("coordinator", coordinator, "REGION", "table-coordinator", null),
                new ListBenchmark.Reader("municipality", municipality, "MUNICIPALITY", "wmo-consultant", null),
                new ListBenchmark.Reader("auditor", coordinator, "REGION", "auditor", "AUDIT"));
        result.put("lists", new ListBenchmark(region, work).run(readers, times));
        var requests =
                new Requests(region.port("CASEFLOW"), region.token("bench", provider, "PROVIDER", "case-worker"));
        result.put("nomination", nominate(requests, nominations, times));
        region.signal("CONT", "housing", "allocation", "reporting");
        return result;
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
