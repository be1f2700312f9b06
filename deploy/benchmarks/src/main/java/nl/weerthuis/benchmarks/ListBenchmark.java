package nl.weerthuis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a page takes, for each list, each kind of reader, each filter and order, and deep in the list, beside the same
 * statements through pgbench on one connection.
 */
final class ListBenchmark {

    private static final int SECONDS_OF_PGBENCH = 1;

    private final Region region;
    private final Path work;
    private final String service;
    private final int goalMillis;

    /** @param service whose lists they are, in small letters */
    ListBenchmark(Region region, Path work, String service, int goalMillis) {
        this.region = region;
        this.work = work;
        this.service = service;
        this.goalMillis = goalMillis;
    }

    private record Measured(Lists.Asked asked, byte[] request, double[] millis) {
        double at(int percent) {
            return millis[millis.length * percent / 100];
        }
    }

    Map<String, Object> run(List<Lists.Asked> lists, int times) throws IOException, SQLException, InterruptedException {
        var measured = new ArrayList<Measured>();
        for (var asked : lists) {
            var reader = asked.reader();
            var token = region.token("bench-" + reader.name(), reader.organisation(), reader.kind(), reader.role());
            var request = new Requests(port(), token, reader.purpose()).get("/v1" + asked.path());
            measured.add(new Measured(asked, request, millis(request, times)));
            System.err.printf(
                    "%8.1f %8.1f %8.1f ms  %s%n",
                    measured.get(measured.size() - 1).millis()[0],
                    measured.get(measured.size() - 1).at(50),
                    measured.get(measured.size() - 1).at(99),
                    asked.name());
        }
        var results = new LinkedHashMap<String, Object>();
        results.put("goalMillis", goalMillis);
        results.put(
                "worstMillis",
                measured.stream().mapToDouble(each -> each.at(99)).max().orElseThrow());
        var scripts = Pgbench.isPresent() ? scripts(measured) : List.<List<String>>of();
        for (int i = 0; i < measured.size(); i++) {
            results.put(
                    measured.get(i).asked().name(), result(measured.get(i), scripts.isEmpty() ? null : scripts.get(i)));
        }
        return results;
    }

    private double[] millis(byte[] request, int times) throws IOException {
        var millis = new double[times];
        try (var connection = new Connection(port())) {
            for (int i = -times / 4; i < times; i++) {
                long begin = System.nanoTime();
                connection.send(request).require(200);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    /** @param script null without the control */
    private Map<String, Object> result(Measured measured, List<String> script)
            throws IOException, InterruptedException {
        var result = new LinkedHashMap<String, Object>();
        result.put("p50Millis", measured.at(50));
        result.put("p99Millis", measured.at(99));
        if (script != null && !script.isEmpty()) {
            control(measured, script, result);
        }
        return result;
    }

    private void control(Measured measured, List<String> script, Map<String, Object> result)
            throws IOException, InterruptedException {
        try {
            var file = Files.write(work.resolve("list.sql"), script);
            double plain = 1_000 / Pgbench.transactionsPerSecond(region, service, file, 1, SECONDS_OF_PGBENCH);
            result.put("plainMillis", plain);
            result.put(
                    "ratio", plain / Arrays.stream(measured.millis()).average().orElseThrow());
        } catch (IllegalStateException failed) {
            result.put("control", failed.getMessage());
        }
    }

    private List<List<String>> scripts(List<Measured> measured) throws IOException, SQLException, InterruptedException {
        var requests = measured.stream()
                .<SqlCapture.Action>map(each -> () -> send(each.request()))
                .toList();
        var marks = measured.stream()
                .map(each -> "from " + each.asked().table() + " ")
                .toList();
        return SqlCapture.reading(region, requests, marks);
    }

    private int port() {
        return region.port(service.toUpperCase(Locale.ROOT));
    }

    private void send(byte[] request) throws IOException {
        try (var connection = new Connection(port())) {
            connection.send(request).require(200);
        }
    }
}
