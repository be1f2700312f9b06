package nl.weerthuis.faults.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.process.PortPlan;
import nl.weerthuis.local.process.Region;
import nl.weerthuis.local.process.RegionFolder;
import nl.weerthuis.local.process.Running;
import nl.weerthuis.local.process.StateFile;
import nl.weerthuis.local.terminal.Console;

/** A region on ports and data of its own whose processes are let suffer; its keeper starts again what died. */
public final class FaultRegion implements AutoCloseable {
    /** Of its own for every region that runs at the same time. */
    private static final int BASE = Integer.parseInt(System.getenv().getOrDefault("WEERTHUIS_FAULTS_PORTS", "23000"));

    private static final int AGENTS = 800;
    private static final Map<Part, Integer> OFFSETS = Map.of(
            Part.POSTGRES, 432,
            Part.BROKER, 92,
            Part.ISSUER, 180,
            Part.CASEFLOW, 81,
            Part.HOUSING, 82,
            Part.ALLOCATION, 83,
            Part.REPORTING, 84);

    private final Path root;
    private final RegionFolder folder;
    private final Region region;
    private final StateFile state;
    private final Database database;
    private final Keeper keeper;

    private FaultRegion(Path root, RegionFolder folder, Region region, Console console) {
        this.root = root;
        this.folder = folder;
        this.region = region;
        this.state = new StateFile(folder);
        this.database = new Database(region.ports().port(Part.POSTGRES), secret("postgres"));
        this.keeper = new Keeper(region, state, console);
    }

    /** Where the repository stands. */
    public static Path root() {
        return Path.of(System.getProperty("weerthuis.root", ""))
                .toAbsolutePath()
                .normalize();
    }

    /** @param wishes as the environment of {@code deploy/up}: addresses of proxies, options of a JVM */
    public static FaultRegion start(Console console, Map<String, String> wishes) {
        var root = root();
        var folder = new RegionFolder(root.resolve("deploy/faults/target/region"));
        var settings = new HashMap<String, String>();
        Part.services()
                .forEach(part -> settings.put("WEERTHUIS_JAVA_OPTIONS_" + part.name(), Agent.option(agentPort(part))));
        settings.putAll(wishes);
        OFFSETS.keySet().forEach(part -> settings.put(part.portVariable(), String.valueOf(port(part))));
        var region = new Region(root, folder, PortPlan.of(settings), settings, console);
        try {
            region.prepare(true);
            region.start();
            var started = new FaultRegion(root, folder, region, console);
            started.keeper.start();
            return started;
        } catch (RuntimeException failure) {
            region.close();
            throw failure;
        }
    }

    /** Where a process of a fault region listens. */
    public static int port(Part part) {
        return port(OFFSETS.get(part));
    }

    /** Where something else of the region listens: 500 to 799 are free for that. */
    public static int port(int offset) {
        return BASE + offset;
    }

    private static int agentPort(Part part) {
        return port(AGENTS) + part.ordinal();
    }

    public Path home() {
        return root;
    }

    public RegionFolder folder() {
        return folder;
    }

    public PortPlan ports() {
        return region.ports();
    }

    public Database database() {
        return database;
    }

    public Keeper keeper() {
        return keeper;
    }

    public String bootstrap() {
        return "127.0.0.1:" + ports().port(Part.BROKER);
    }

    public Agent agent(Part part) {
        return new Agent(agentPort(part));
    }

    /** The option of a JVM whose agent has rules from the start, which may call the code in the jar. */
    public static String agent(Part part, Path rules, Path jar) {
        return "%s,script:%s,sys:%s".formatted(Agent.option(agentPort(part)), rules, jar);
    }

    public String agentJar() {
        return Agent.jar();
    }

    public Running process(Part part) {
        return state.read()
                .process(part)
                .orElseThrow(() -> new IllegalStateException(part.label() + " was never started"));
    }

    public Path log(Part part) {
        return folder.log(part);
    }

    /** As the region's folder keeps it. */
    public String secret(String name) {
        try {
            return Files.readString(folder.path().resolve("secrets").resolve(name));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    @Override
    public void close() {
        keeper.close();
        database.close();
        region.close();
    }
}
