package nl.weerthuis.local.trial;

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
import nl.weerthuis.local.process.Part;

/** {@code deploy/up} as a person uses it, started by a test in a folder and on ports of the test's own. */
public final class TrialRegion implements AutoCloseable {
    /** In the order in which they are started. */
    public static final List<String> PROCESSES =
            Part.usual().stream().map(Part::label).toList();

    private static final Map<Part, Integer> OFFSETS = Map.of(
            Part.POSTGRES, 432,
            Part.BROKER, 92,
            Part.ISSUER, 180,
            Part.CASEFLOW, 81,
            Part.HOUSING, 82,
            Part.ALLOCATION, 83,
            Part.REPORTING, 84,
            Part.FHIR, 85);
    /** A trial asks more in a minute than an organisation may; whoever tries the limits sets them. */
    private static final List<String> LIMITS = List.of(
            "WEERTHUIS_LIMITS_REQUESTS_PER_SECOND",
            "WEERTHUIS_LIMITS_SEARCHES_PER_MINUTE",
            "WEERTHUIS_LIMITS_EXPORTS_PER_MINUTE");

    private static final String READY = "Ctrl-C stops everything";
    private static final long SHORT_PAUSE = 50;

    private final Path folder;
    private final int base;
    private final Process launcher;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private TrialRegion(Path folder, int base, Process launcher) {
        this.folder = folder;
        this.base = base;
        this.launcher = launcher;
        this.reader = new Thread(this::read, "deploy-up-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Where the repository stands; Maven says it to every test. */
    public static Path root() {
        return Path.of(System.getProperty("weerthuis.root"));
    }

    public static TrialRegion up(String module, int base, String... options) {
        return up(module, base, Map.of(), options);
    }

    /**
     * Starts a region and does not wait for it.
     *
     * @param module the folder under deploy whose test this is; the region's data stands in its {@code target/region}
     * @param base the thousand in which its ports lie, below those that the system gives to clients: 26000 gives 26432,
     *     26092, 26180 and 26081 to 26085
     * @param environment more than the ports and the folder
     * @param options as for a person
     */
    public static TrialRegion up(String module, int base, Map<String, String> environment, String... options) {
        var folder = root().resolve("deploy").resolve(module).resolve("target/region");
        var command = new ArrayList<>(List.of(root().resolve("deploy/up").toString(), "--no-build"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        LIMITS.forEach(name -> builder.environment().put(name, "0"));
        builder.environment().putAll(environment);
        OFFSETS.forEach(
                (part, offset) -> builder.environment().put(part.portVariable(), Integer.toString(base + offset)));
        builder.environment().put("WEERTHUIS_REGION", folder.toString());
        try {
            return new TrialRegion(folder, base, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Data, logs and keys of the region. */
    public Path folder() {
        return folder;
    }

    public int port(Part part) {
        return base + OFFSETS.get(part);
    }

    /** Without a slash at the end. */
    public String url(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    public String bootstrap() {
        return "127.0.0.1:" + port(Part.BROKER);
    }

    public List<String> output() {
        return List.copyOf(output);
    }

    public boolean isUp() {
        return launcher.isAlive();
    }

    /** Returns when the region is ready, with its demonstration if it was to have one. */
    public TrialRegion awaitReady(Duration patience) throws InterruptedException {
        return awaitLine(READY, patience);
    }

    /** Returns when {@code deploy/up} has printed a line that holds the text. */
    public TrialRegion awaitLine(String text, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (output.stream().noneMatch(line -> line.contains(text))) {
            if (!isUp() && !reader.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("deploy/up did not print \"%s\":\n%s".formatted(text, said()));
            }
            Thread.sleep(SHORT_PAUSE);
        }
        return this;
    }

    public int awaitExit(Duration patience) throws InterruptedException {
        if (!launcher.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("deploy/up did not end in time:\n" + said());
        }
        reader.join(5_000);
        return launcher.exitValue();
    }

    /** Ends the process as a power cut would end it; @return its number. */
    public long kill(String process) {
        long pid = pid(process);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    public boolean runsAgain(String process, long after) {
        long pid = pid(process);
        return pid != after && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    public long pid(String process) {
        return state().path("processes").path(process).path("pid").asLong();
    }

    private JsonNode state() {
        try {
            return new ObjectMapper().readTree(folder.resolve("state.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said() {
        return String.join("\n", output);
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
