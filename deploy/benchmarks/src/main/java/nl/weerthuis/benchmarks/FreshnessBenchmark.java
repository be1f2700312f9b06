package nl.weerthuis.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** How long after a commit in caseflow the change is visible through reporting's API, at a steady 100 events a second. */
final class FreshnessBenchmark {

    // A withdrawal states two facts: case-withdrawn and case-state-changed.
    private static final int EVENTS_PER_CHANGE = 2;
    private static final int CHANGES_PER_SECOND = 100 / EVENTS_PER_CHANGE;
    private static final int WATCHED_ONE_IN = 5;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Region region;
    private final Nominations nominations;
    private final UUID provider;
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

    FreshnessBenchmark(Region region, Nominations nominations, UUID provider) {
        this.region = region;
        this.nominations = nominations;
        this.provider = provider;
    }

    Map<String, Object> run(int warmUpSeconds, int seconds) throws IOException, InterruptedException, SQLException {
        var token = region.token("bench", provider, "PROVIDER", "case-worker");
        var writes = new Requests(region.port("CASEFLOW"), token);
        var reads = new Requests(region.port("REPORTING"), token);
        var cases = nominate(writes, (warmUpSeconds + seconds) * CHANGES_PER_SECOND);
        region.awaitQuiet();
        withdrawAtRate(writes, reads, cases, warmUpSeconds * CHANGES_PER_SECOND);
        return result();
    }

    private List<String> nominate(Requests writes, int count) throws IOException {
        var cases = new ArrayList<String>(count);
        try (var connection = new Connection(region.port("CASEFLOW"))) {
            for (int i = 0; i < count; i++) {
                var answer = connection
                        .send(writes.post("/v1/cases", nominations.body()))
                        .require(201);
                cases.add(new ObjectMapper().readTree(answer.body()).path("id").asText());
            }
        }
        return cases;
    }

    /** Sent on schedule whether or not the one before is answered. */
    private void withdrawAtRate(Requests writes, Requests reads, List<String> cases, int notWatched)
            throws InterruptedException {
        var writers = Executors.newFixedThreadPool(8);
        var watchers = Executors.newCachedThreadPool();
        var done = new CountDownLatch(cases.size());
        long begin = System.nanoTime();
        for (int i = 0; i < cases.size(); i++) {
            var id = cases.get(i);
            boolean watched = i >= notWatched && i % WATCHED_ONE_IN == 0;
            long due = begin + i * (1_000_000_000L / CHANGES_PER_SECOND);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            writers.execute(() -> {
                try (var connection = new Connection(region.port("CASEFLOW"))) {
                    connection
                            .send(writes.post("/v1/cases/" + id + "/withdrawal", "{\"code\":\"OWN_SOLUTION\"}"))
                            .require(200);
                    long committed = System.nanoTime();
                    if (watched) {
                        watchers.execute(() -> watch(reads, id, committed));
                    }
                } catch (IOException e) {
                    millis.add(Double.POSITIVE_INFINITY);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        writers.shutdown();
        watchers.shutdown();
        watchers.awaitTermination(30, TimeUnit.SECONDS);
    }

    private void watch(Requests reads, String id, long committed) {
        try {
            awaitVisible(reads, id, "WITHDRAWN");
            millis.add((System.nanoTime() - committed) / 1e6);
        } catch (IOException | InterruptedException e) {
            millis.add(Double.POSITIVE_INFINITY);
        }
    }

    private void awaitVisible(Requests reads, String id, String state) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try (var connection = new Connection(region.port("REPORTING"))) {
            while (System.nanoTime() < deadline) {
                var answer = connection.send(reads.get("/v1/cases/" + id));
                if (answer.body().contains("\"" + state + "\"")) {
                    return;
                }
                Thread.sleep(1);
            }
        }
        throw new IOException(id + " did not become " + state);
    }

    private Map<String, Object> result() {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var result = new LinkedHashMap<String, Object>();
        result.put("eventsPerSecond", CHANGES_PER_SECOND * EVENTS_PER_CHANGE);
        result.put("watched", sorted.length);
        result.put("p50Millis", sorted[sorted.length / 2]);
        result.put("p95Millis", sorted[(int) (sorted.length * 0.95)]);
        result.put("p99Millis", sorted[(int) (sorted.length * 0.99)]);
        result.put("maxMillis", sorted[sorted.length - 1]);
        return result;
    }
}
