package nl.weerthuis.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.weerthuis.infrastructure.DatabaseSetup;
import nl.weerthuis.infrastructure.PostgresProcess;
import nl.weerthuis.infrastructure.Topics;
import nl.weerthuis.local.terminal.Console;
import nl.weerthuis.local.terminal.Halt;

/** All processes of a region on this machine: started, watched and stopped together. */
public final class Region implements AutoCloseable {
    private static final List<String> CHANNELS = List.of(
            "caseflow",
            "caseflow-matching",
            "housing",
            "allocation-case",
            "allocation-offer",
            "allocation-region",
            "access-log-heads",
            "journal-positions");

    private final Path root;
    private final RegionFolder folder;
    private final PortPlan ports;
    private final Console console;
    private final Starter starter;
    private final Readiness readiness;
    private final StateFile state;
    private final Set<Part> parts;
    private LauncherClaim claim;
    private Supervisor supervisor;

    public Region(Path root, RegionFolder folder, PortPlan ports, Map<String, String> wishes, Console console) {
        this(root, folder, ports, wishes, console, Part.usual());
    }

    /** @param parts what is started: usually all but the edges that have to be asked for */
    public Region(
            Path root,
            RegionFolder folder,
            PortPlan ports,
            Map<String, String> wishes,
            Console console,
            Set<Part> parts) {
        this.parts = parts;
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.console = console;
        this.starter = new Starter(root, folder, ports, wishes);
        this.readiness = new Readiness(folder, ports);
        this.state = new StateFile(folder);
    }

    /** The region of this folder as it was started, with the ports that it really has. */
    public static Region running(Path root, RegionFolder folder, Console console) {
        var ports = new EnumMap<Part, Integer>(PortPlan.of(Map.of()).ports());
        var state = new StateFile(folder).read();
        for (var part : Part.values()) {
            state.process(part).ifPresent(running -> ports.put(part, running.port()));
        }
        return new Region(root, folder, new PortPlan(ports), Map.of(), console);
    }

    /** What must be on the broker before anybody reads. */
    public static List<String> topics() {
        return CHANNELS.stream().map("weerthuis.%s.v1"::formatted).toList();
    }

    public PortPlan ports() {
        return ports;
    }

    public RegionFolder folder() {
        return folder;
    }

    /** Declines when the process does not run. */
    public Region requireAlive(Part part) {
        if (!state.read().isAlive(part)) {
            throw new Halt(
                    Halt.CANNOT_START,
                    "No region runs in %s (%s is not there): start it with deploy/up."
                            .formatted(folder.path(), part.title()));
        }
        return this;
    }

    /** Takes the folder for this launcher, stops what an earlier one left behind and declines if a port is taken. */
    public void prepare(boolean fresh) {
        folder.claim();
        claim = LauncherClaim.on(folder);
        new Shutdown(folder).stopLeftovers(console);
        if (fresh) {
            folder.wipe();
            folder.claim();
        }
        state.remove();
        ports.requireFree(parts);
        requireBuilt();
        removeLogs();
    }

    /** Starts everything and returns when everything is ready. */
    public void start() {
        state.change(now -> now.watchedBy(self()));
        console.say("PostgreSQL and the Kafka broker start (their first start takes longer)");
        var others = EnumSet.copyOf(parts);
        others.removeAll(Set.of(Part.POSTGRES, Part.BROKER));
        // The broker's controller takes a free port by chance.
        var held = new HeldPorts(ports, others);
        try {
            startServers();
        } finally {
            held.close();
        }
        console.say("the identity provider and the four services start");
        others.forEach(starter::start);
        readiness.await(others, (part, time) -> console.say(part.label() + " is ready"));
    }

    /** Reports processes that end before their time and, if asked to, starts them again. */
    public void watch(boolean restart) {
        supervisor = new Supervisor(folder, starter, console, restart);
        supervisor.start();
    }

    /** Starts one process again on the same data and port, and returns when it is ready. */
    public void startAlone(Part part) {
        var known = state.read();
        if (known.process(part).isEmpty()) {
            throw new Halt(
                    Halt.CANNOT_START,
                    "No region was started in %s, so there is no %s to start again: use deploy/up."
                            .formatted(folder.path(), part.label()));
        }
        if (known.isAlive(part)) {
            console.print("%s runs already (process %d)."
                    .formatted(part.sentence(), known.process(part).get().pid()));
            return;
        }
        var running = starter.start(part);
        readiness.await(Set.of(part), (each, time) -> {});
        console.print("%s runs again (process %d, port %d).".formatted(part.sentence(), running.pid(), running.port()));
    }

    /** Stops everything that was started here, and nothing else. */
    @Override
    public void close() {
        if (supervisor != null) {
            supervisor.end();
        }
        if (claim != null && claim.stands()) {
            starter.end();
            new Shutdown(folder).stopAll();
            // What was being started at this moment is not in the state file yet.
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            state.remove();
            claim.end();
        }
    }

    private void startServers() {
        var broker = CompletableFuture.runAsync(this::startBroker);
        try {
            startPostgres();
            broker.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException sentence ? sentence : failure;
        }
    }

    private void startPostgres() {
        starter.start(Part.POSTGRES);
        var setup = new DatabaseSetup(
                PortPlan.HOST, ports.port(Part.POSTGRES), PostgresProcess.SUPERUSER, starter.superuserPassword());
        setup.database(Commands.DATABASE);
        for (var part : Part.services()) {
            var name = part.label();
            setup.service(Commands.DATABASE, name, folder.secret(name + "-owner"), folder.secret(name + "-app"));
        }
        console.say("PostgreSQL serves port %d".formatted(ports.port(Part.POSTGRES)));
    }

    private void startBroker() {
        starter.start(Part.BROKER);
        new Topics(PortPlan.HOST + ":" + ports.port(Part.BROKER)).create(topics());
        console.say("the Kafka broker serves port %d".formatted(ports.port(Part.BROKER)));
    }

    private Running self() {
        long pid = ProcessHandle.current().pid();
        return new Running(pid, Running.startOf(pid), 0, "", List.of(), Map.of(), List.of());
    }

    private void requireBuilt() {
        var commands = new Commands(root, folder, ports, Map.of());
        for (var part : EnumSet.range(Part.CASEFLOW, Part.FHIR)) {
            if (parts.contains(part) && !Files.exists(commands.jar(part))) {
                throw new Halt(
                        Halt.CANNOT_START,
                        "%s is not built: run ./mvnw -DskipTests package first.".formatted(part.label()));
            }
        }
    }

    private void removeLogs() {
        for (var part : Part.values()) {
            folder.log(part).toFile().delete();
        }
    }
}
