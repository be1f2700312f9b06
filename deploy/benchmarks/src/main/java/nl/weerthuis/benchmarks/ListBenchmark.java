package nl.weerthuis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How long a page of the list of cases takes, for each kind of reader and at both ends of the list, beside the same
 * statements through pgbench on one connection.
 */
final class ListBenchmark {

    private static final List<String> PAGES = List.of(
            "page=1&pageSize=20",
            "page=1&pageSize=100",
            "page=100&pageSize=100",
            "state=SEARCHING&page=1&pageSize=50",
            "state=WITHDRAWN&targetGroup=SHELTERED_LIVING&page=10&pageSize=50",
            "sort=LONGEST_WAITING_FIRST&page=1&pageSize=50",
            "sort=LAST_CHANGED_FIRST&page=20&pageSize=50");

    private final Region region;
    private final Path work;

    /** Somebody who asks for the list. */
    record Reader(String name, UUID organisation, String kind, String role, String purpose) {}

    ListBenchmark(Region region, Path work) {
        this.region = region;
        this.work = work;
    }

    Map<String, Object> run(List<Reader> readers, int times) throws IOException, SQLException, InterruptedException {
        var results = new LinkedHashMap<String, Object>();
        for (var reader : readers) {
            var token = region.token("bench-" + reader.name(), reader.organisation(), reader.kind(), reader.role());
            var requests = new Requests(region.port("CASEFLOW"), token, reader.purpose());
            for (var page : PAGES) {
                var request = requests.get("/v1/cases?" + page);
                results.put(reader.name() + " " + page, measure(request, times));
            }
        }
        return results;
    }

    private Map<String, Object> measure(byte[] request, int times)
            throws IOException, SQLException, InterruptedException {
        var millis = new double[times];
        try (var connection = new Connection(region.port("CASEFLOW"))) {
            for (int i = 0; i < times / 4; i++) {
                connection.send(request).require(200);
            }
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                connection.send(request).require(200);
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        var result = new LinkedHashMap<String, Object>();
        result.put("p50Millis", millis[times / 2]);
        result.put("p99Millis", millis[times * 99 / 100]);
        if (Pgbench.isPresent()) {
            double plain = 1_000 / Pgbench.transactionsPerSecond(region, script(request), 1, 3);
            result.put("plainMillis", plain);
            result.put("ratio", plain / Arrays.stream(millis).average().orElseThrow());
        }
        return result;
    }

    private Path script(byte[] request) throws IOException, SQLException, InterruptedException {
        var capture = new SqlCapture(region, "from case_file");
        var script = work.resolve("list.sql");
        Files.write(script, capture.reading(() -> {
            try (var connection = new Connection(region.port("CASEFLOW"))) {
                connection.send(request).require(200);
            }
        }));
        return script;
    }
}
