package nl.weerthuis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * POST /v1/cases (token check, validation, encryption, case, outbox and access log committed) against the same SQL
 * statements through pgbench, in turns, in one run.
 */
final class NominationBenchmark {

    private static final int CLIENTS = 16;
    private static final String[] OTHERS = {"housing", "allocation", "reporting"};

    private final Region region;
    private final Nominations nominations;
    private final Path work;
    private final UUID provider;

    NominationBenchmark(Region region, Nominations nominations, UUID provider, Path work) {
        this.region = region;
        this.nominations = nominations;
        this.provider = provider;
        this.work = work;
    }

    Map<String, Object> run(int warmUpSeconds, int seconds, int rounds)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var requests =
                new Requests(region.port("CASEFLOW"), region.token("bench", provider, "PROVIDER", "case-worker"));
        // The others would apply the facts meanwhile; here only the nomination itself is measured.
        region.signal("STOP", OTHERS);
        load(requests, warmUpSeconds);
        var script = work.resolve("nomination.sql");
        Files.write(
                script,
                new SqlCapture(region, "outbox_sequence").script(() -> once(requests), List.of(provider.toString())));
        var rest = new double[rounds];
        var plain = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            rest[round] = load(requests, seconds);
            region.awaitSent();
            plain[round] = control(script, seconds);
        }
        region.signal("CONT", OTHERS);
        var result = new LinkedHashMap<String, Object>();
        result.put("clients", CLIENTS);
        result.put(
                "statements",
                Files.readAllLines(script).stream()
                        .filter(line -> !line.startsWith("\\"))
                        .count());
        result.put("postsPerSecond", rest);
        result.put("pgbenchPerSecond", plain);
        result.put("ratio", median(rest) / median(plain));
        return result;
    }

    /** The same statements while the service stands still; what they wrote to the journal is nobody's fact. */
    private double control(Path script, int seconds) throws IOException, SQLException, InterruptedException {
        region.signal("STOP", "caseflow");
        double rate = Pgbench.transactionsPerSecond(region, "caseflow", script, CLIENTS, seconds);
        try (var connection = region.superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from caseflow.outbox where sent_at is null");
        }
        region.signal("CONT", "caseflow");
        return rate;
    }

    private void once(Requests requests) throws IOException {
        try (var connection = new Connection(region.port("CASEFLOW"))) {
            connection.send(requests.post("/v1/cases", nominations.body())).require(201);
        }
    }

    /** Closed loop; @return created cases per second */
    private double load(Requests requests, int seconds) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        Callable<Integer> client = () -> {
            int created = 0;
            try (var connection = new Connection(region.port("CASEFLOW"))) {
                while (System.nanoTime() < end) {
                    connection
                            .send(requests.post("/v1/cases", nominations.body()))
                            .require(201);
                    created++;
                }
            }
            return created;
        };
        try {
            var clients = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(client);
            }
            int created = 0;
            for (var done : threads.invokeAll(clients)) {
                created += done.get();
            }
            return created / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    static double median(double[] values) {
        var sorted = Arrays.stream(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
