package nl.weerthuis.journeys.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** {@code deploy/up} as a person uses it, in a folder and on ports of this build's own. */
final class LocalRegion implements AutoCloseable {

    static final List<String> PROCESSES =
            List.of("postgres", "broker", "issuer", "caseflow", "housing", "allocation", "reporting");

    private static final Path ROOT = Path.of(System.getProperty("weerthuis.root"));
    private static final Path FOLDER = ROOT.resolve("deploy/journeys/target/region");
    // Below the ports that the system gives to clients.
    private static final Map<String, Integer> PORTS = Map.of(
            "POSTGRES", 26432,
            "BROKER", 26092,
            "ISSUER", 26180,
            "CASEFLOW", 26081,
            "HOUSING", 26082,
            "ALLOCATION", 26083,
            "REPORTING", 26084);

    private final Process launcher;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private LocalRegion(Process launcher) {
        this.launcher = launcher;
        this.reader = new Thread(this::read, "deploy-up-output");
        reader.setDaemon(true);
        reader.start();
    }

    static LocalRegion up(String... options) {
        var command = new ArrayList<>(List.of(ROOT.resolve("deploy/up").toString(), "--no-build"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        PORTS.forEach((part, port) -> builder.environment().put("WEERTHUIS_PORT_" + part, Integer.toString(port)));
        builder.environment().put("WEERTHUIS_REGION", FOLDER.toString());
        try {
            return new LocalRegion(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bootstrap() {
        return "127.0.0.1:" + PORTS.get("BROKER");
    }

    List<String> output() {
        return List.copyOf(output);
    }

    boolean isUp() {
        return launcher.isAlive();
    }

    int awaitExit(Duration patience) throws InterruptedException {
        if (!launcher.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("deploy/up did not end in time:\n" + String.join("\n", output));
        }
        reader.join(5_000);
        return launcher.exitValue();
    }

    /** Ends the process as a power cut would end it; @return its number. */
    long kill(String process) {
        long pid = pid(process);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    boolean runsAgain(String process, long after) {
        long pid = pid(process);
        return pid != after && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static long pid(String process) {
        return state().path("processes").path(process).path("pid").asLong();
    }

    private static JsonNode state() {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve("state.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException ended) {
            output.add("(output ended: " + ended.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        launcher.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
