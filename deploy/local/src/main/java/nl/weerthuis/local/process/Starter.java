package nl.weerthuis.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerthuis.infrastructure.BrokerProcess;
import nl.weerthuis.infrastructure.PostgresProcess;
import nl.weerthuis.local.terminal.Halt;

/** Starts one process of a region and writes into the state file how that was done. */
final class Starter {
    private static final String ADVERTISED = "WEERTHUIS_BROKER_ADVERTISED";
    /** How much of the database PostgreSQL keeps at hand. */
    private static final String SHARED_BUFFERS = "WEERTHUIS_SHARED_BUFFERS";

    /** More listeners, as NAME:PORT:ADVERTISED with spaces between, so that each client can have a proxy of its own. */
    private static final String LISTENERS = "WEERTHUIS_BROKER_LISTENERS";

    private final Path root;
    private final RegionFolder folder;
    private final PortPlan ports;
    private final Map<String, String> wishes;
    private final Commands commands;
    private final StateFile state;
    private volatile boolean ended;

    Starter(Path root, RegionFolder folder, PortPlan ports, Map<String, String> wishes) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.wishes = wishes;
        this.commands = new Commands(root, folder, ports, wishes);
        this.state = new StateFile(folder);
    }

    /** Starts nothing any more. */
    void end() {
        ended = true;
    }

    /** Starts the process unless it runs; of two starts at once one does it and the other sees it done. */
    Running start(Part part) {
        if (ended) {
            throw new Halt(Halt.FAILED, "%s is not started: everything stops.".formatted(part.sentence()));
        }
        try (var channel = FileChannel.open(
                        folder.lock(part.label()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            var known = state.read().process(part);
            if (held.isValid() && known.isPresent() && known.get().isAlive()) {
                return known.get();
            }
            var running = known.map(earlier -> again(part, earlier)).orElseGet(() -> first(part));
            state.change(now -> now.with(part, running));
            return running;
        } catch (IOException failure) {
            throw new Halt(
                    Halt.FAILED, "%s could not be started: %s.".formatted(part.title(), failure.getMessage()), failure);
        }
    }

    private Running first(Part part) {
        return switch (part) {
            case POSTGRES -> postgres();
            case BROKER -> broker(brokerWishes());
            case ISSUER, CASEFLOW, HOUSING, ALLOCATION, REPORTING, FHIR ->
                java(part, commands.words(part), commands.environment(part));
        };
    }

    private Running again(Part part, Running earlier) {
        return switch (part) {
            case POSTGRES -> postgres();
            case BROKER -> broker(earlier.environment());
            case ISSUER, CASEFLOW, HOUSING, ALLOCATION, REPORTING, FHIR ->
                java(part, earlier.command(), earlier.environment());
        };
    }

    private Running postgres() {
        var server = new PostgresProcess(
                        folder.data(Part.POSTGRES),
                        ports.port(Part.POSTGRES),
                        folder.log(Part.POSTGRES),
                        superuserPassword())
                .unpackedInto(root.resolve("deploy/local/target/postgresql"))
                .with("shared_buffers", wishes.getOrDefault(SHARED_BUFFERS, "64MB"))
                .announcing(message -> {})
                .start();
        return running(Part.POSTGRES, server.pid(), commandLine(server.pid()), Map.of());
    }

    String superuserPassword() {
        return folder.secret("postgres");
    }

    private Map<String, String> brokerWishes() {
        var chosen = new TreeMap<>(wishes);
        chosen.keySet().retainAll(Set.of(ADVERTISED, LISTENERS));
        return chosen;
    }

    private Running broker(Map<String, String> environment) {
        var server = new BrokerProcess(folder.data(Part.BROKER), ports.port(Part.BROKER), folder.log(Part.BROKER))
                .announcing(message -> {});
        if (environment.containsKey(ADVERTISED)) {
            server.with("advertised.listeners", "CLIENT://" + environment.get(ADVERTISED));
        }
        for (var listener : environment.getOrDefault(LISTENERS, "").split(" ")) {
            var parts = listener.split(":");
            if (parts.length == 3) {
                server.alsoServing(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            }
        }
        server.start();
        return running(Part.BROKER, server.pid(), commandLine(server.pid()), environment);
    }

    private Running java(Part part, List<String> words, Map<String, String> environment) {
        var log = folder.log(part).toFile();
        var builder = new ProcessBuilder(words)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(new File("/dev/null"));
        // Somebody's own PGUSER or PGPASSWORD must not reach a service of ours.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toPath().getParent());
            return running(part, builder.start().pid(), words, environment);
        } catch (IOException failure) {
            throw new Halt(
                    Halt.FAILED, "%s could not be started: %s.".formatted(part.title(), failure.getMessage()), failure);
        }
    }

    private Running running(Part part, long pid, List<String> command, Map<String, String> environment) {
        return new Running(
                pid,
                Running.startOf(pid),
                ports.port(part),
                folder.log(part).toString(),
                command,
                environment,
                commands.startAlone(part));
    }

    private static List<String> commandLine(long pid) {
        var info = ProcessHandle.of(pid).map(ProcessHandle::info);
        var words = new ArrayList<String>();
        info.flatMap(ProcessHandle.Info::command).ifPresent(words::add);
        info.flatMap(ProcessHandle.Info::arguments).map(Arrays::asList).ifPresent(words::addAll);
        return words;
    }
}
