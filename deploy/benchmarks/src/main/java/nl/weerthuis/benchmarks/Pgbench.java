package nl.weerthuis.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The control: the same statements without a service around them. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    private Pgbench() {}

    static boolean isPresent() throws InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    static double transactionsPerSecond(Region region, String service, Path script, int clients, int seconds)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "2",
                        "-T",
                        Integer.toString(seconds),
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(region.port("POSTGRES")),
                        "-U",
                        "postgres",
                        "weerthuis"))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", region.superuserPassword());
        builder.environment().put("PGOPTIONS", "-c search_path=%1$s -c role=%1$s_app".formatted(service));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.writeString(script.resolveSibling("pgbench.log"), output);
        var rate = RATE.matcher(output);
        var failed = FAILED.matcher(output);
        if (!rate.find()
                || process.exitValue() != 0
                || (failed.find() && !failed.group(1).equals("0"))) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
