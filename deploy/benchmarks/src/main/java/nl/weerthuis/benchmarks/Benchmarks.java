package nl.weerthuis.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Runs all and prints JSON: ratios against a control of the same run, with the load they were measured under. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        var root = Path.of(System.getProperty("weerthuis.root", ".")).toAbsolutePath();
        var work = Files.createDirectories(root.resolve("deploy/benchmarks/target"));
        var options = List.of(arguments);
        boolean quick = options.contains("--quick");
        var results = new LinkedHashMap<String, Object>();
        results.put("machine", machine());
        boolean again = options.contains("--again");
        try (var region = again
                ? Region.running(Path.of(System.getenv("WEERTHUIS_REGION")))
                : start(root, options.contains("cases") || options.contains("ledger"))) {
            if (options.contains("cases")) {
                int times = options.contains("--look") ? 20 : quick ? 40 : 120;
                results.put("cases", new CasesBenchmark(region, work).run(quick ? 20_000 : 500_000, times, again));
            } else if (options.contains("ledger")) {
                int times = options.contains("--look") ? 20 : quick ? 40 : 200;
                results.put("ledger", new LedgerBenchmark(region, work).run(quick ? 30 : 300, times, again));
            } else if (options.contains("one-dwelling")) {
                results.put("oneDwelling", new OneDwellingBenchmark(region).run(200, quick ? 3 : 20));
            } else if (options.contains("vera")) {
                results.put("vera", new VeraBenchmark(region).run(quick ? 5_000 : 100_000, work));
            } else if (options.contains("import")) {
                var provider = again ? CasesBenchmark.known(work).provider() : region.registeredProvider();
                results.put("import", new ImportBenchmark(region, provider).run(quick ? 1_000 : 10_000));
            } else {
                journal(results, region, work, quick);
            }
        }
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results);
        Files.writeString(work.resolve("benchmarks.json"), json);
        if (!quick && !again) {
            var kept = Files.createDirectories(root.resolve("deploy/benchmarks/results"));
            Files.writeString(kept.resolve(name(options) + ".json"), json + System.lineSeparator());
        }
        System.out.println(json);
    }

    private static String name(List<String> options) {
        return List.of("cases", "vera", "import", "ledger", "one-dwelling").stream()
                .filter(options::contains)
                .findFirst()
                .orElse("journal");
    }

    /** For many cases as in deploy/kubernetes, otherwise as everybody starts it. */
    private static Region start(Path root, boolean many) throws IOException, InterruptedException {
        return Region.start(root, many ? "512MB" : "64MB");
    }

    /** From a nomination over the journal to reporting, in a region that is nearly empty. */
    private static void journal(Map<String, Object> results, Region region, Path work, boolean quick)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        results.put("start", Map.of("secondsToReady", region.secondsToReady(), "megabytes", region.megabytes()));
        var nominations = new Nominations();
        var provider = region.registeredProvider();
        results.put(
                "freshness", new FreshnessBenchmark(region, nominations, provider).run(quick ? 5 : 30, quick ? 5 : 30));
        if (Pgbench.isPresent()) {
            var benchmark = new NominationBenchmark(region, nominations, provider, work);
            results.put("nomination", benchmark.run(quick ? 10 : 30, quick ? 5 : 10, quick ? 1 : 3));
        } else {
            results.put("nomination", "not run: pgbench is not on the path (Debian: postgresql-contrib)");
        }
        results.put("megabytesAfterLoad", region.megabytes());
    }

    private static Map<String, Object> machine() throws IOException {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", System.getProperty("java.runtime.version"));
        var load = Path.of("/proc/loadavg");
        machine.put("loadBefore", Files.exists(load) ? Files.readString(load).strip() : "unknown");
        return machine;
    }
}
