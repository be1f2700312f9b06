package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * One Kafka broker, its own controller, as a process of its own. It can be killed and started again alone, on the same
 * log and port; what it had acknowledged is there again, also after a loss of power. It outlives this JVM if nobody
 * stops it: the next start on the same log stops it first.
 */
public final class BrokerProcess implements AutoCloseable {
    private static final String NAME = "The Kafka broker";
    private static final String READY = "Kafka Server started";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Path dataDirectory;
    private final int port;
    private final Path logFile;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final StringBuilder moreListeners = new StringBuilder();
    private String classPath = System.getProperty("java.class.path");
    private Consumer<String> announcement = System.err::println;
    private Child child;

    public BrokerProcess(Path dataDirectory, int port, Path logFile) {
        this.dataDirectory = dataDirectory.toAbsolutePath().normalize();
        this.port = port;
        this.logFile = logFile.toAbsolutePath().normalize();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("log.dirs", this.dataDirectory.resolve("log").toString());
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENT");
        settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        // Acknowledged means on disk: this broker has no replica to fall back on.
        settings.put("log.flush.interval.messages", "1");
        // A broker that was killed is let in again after two seconds instead of nine.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.retention.ms", "-1");
    }

    /** Where clients are sent after their first connection: the address of a proxy in front of this broker. */
    public BrokerProcess advertised(String host, int advertisedPort) {
        return with("advertised.listeners", "CLIENT://%s:%d".formatted(host, advertisedPort));
    }

    /** Listens on one more port and sends clients that come there to an address of their own: that of a proxy. */
    public BrokerProcess alsoServing(String name, int listenerPort, int advertisedPort) {
        moreListeners.append(",%s://127.0.0.1:%d".formatted(name, listenerPort));
        settings.merge("advertised.listeners", ",%s://127.0.0.1:%d".formatted(name, advertisedPort), String::concat);
        settings.merge("listener.security.protocol.map", ",%s:PLAINTEXT".formatted(name), String::concat);
        return this;
    }

    /** Sets a broker property, also one that this class sets itself. */
    public BrokerProcess with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Faster and not safe when the machine loses power: for data that nobody will miss. */
    public BrokerProcess withoutSync() {
        return with("log.flush.interval.messages", String.valueOf(Long.MAX_VALUE));
    }

    /** The class path of the broker's JVM; by default the one of this JVM. */
    public BrokerProcess classPath(String path) {
        classPath = path;
        return this;
    }

    /** Where messages for the person at the terminal go; by default to standard error. */
    public BrokerProcess announcing(Consumer<String> messages) {
        announcement = messages;
        return this;
    }

    /** Starts the broker and returns when it serves clients; formats its directory if that was never done. */
    public synchronized BrokerProcess start() {
        if (isAlive()) {
            return this;
        }
        Disk.requireRoom(dataDirectory);
        stopPredecessor();
        Ports.requireFree(port, NAME, Duration.ofSeconds(2));
        child = Child.start(NAME, command(configured()), Map.of(), logFile);
        remember();
        awaitReady();
        return this;
    }

    /** Stops the broker in order. */
    public synchronized void stop() {
        if (isAlive()) {
            child.askToEnd();
            if (!child.ended(STOP)) {
                child.kill();
            }
        }
        dataDirectory.resolve("broker.pid").toFile().delete();
    }

    /** SIGKILL of the broker, as a crash would do it. Returns when it is gone. */
    public synchronized void kill() {
        if (child != null) {
            child.kill();
        }
    }

    /** Stops the broker if it runs and starts it on the same log and port. */
    public synchronized BrokerProcess restart() {
        stop();
        return start();
    }

    public synchronized boolean isAlive() {
        return child != null && child.isAlive();
    }

    public synchronized long pid() {
        if (child == null) {
            throw new InfrastructureException("The Kafka broker was not started.");
        }
        return child.pid();
    }

    public int port() {
        return port;
    }

    public Path logFile() {
        return logFile;
    }

    /** The broker's own address, not that of a proxy in front of it. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
    }

    private Path configured() {
        int controllerPort = Ports.free();
        var properties = new Properties();
        properties.putAll(settings);
        properties.setProperty(
                "listeners",
                "CLIENT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d%s".formatted(port, controllerPort, moreListeners));
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        var file = dataDirectory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
            return file;
        } catch (IOException failure) {
            throw new InfrastructureException("%s cannot be written: %s.".formatted(file, failure), failure);
        }
    }

    private List<String> command(Path configuration) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                BrokerMain.class.getName(),
                configuration.toString());
    }

    private void awaitReady() {
        long end = System.nanoTime() + START.toNanos();
        // Its log and not a connection, because a client would be sent on to a proxy that may be down on purpose.
        while (!child.written().contains(READY)) {
            if (!child.isAlive()) {
                throw child.failedToStart(dataDirectory);
            }
            if (System.nanoTime() > end) {
                stop();
                throw new InfrastructureException("The Kafka broker did not answer within %d seconds; its log is %s."
                        .formatted(START.toSeconds(), logFile));
            }
            Pause.briefly();
        }
    }

    private void remember() {
        var started = ProcessHandle.of(child.pid())
                .flatMap(handle -> handle.info().startInstant())
                .orElse(Instant.EPOCH);
        try {
            Files.writeString(dataDirectory.resolve("broker.pid"), child.pid() + "\n" + started.getEpochSecond());
        } catch (IOException failure) {
            throw new InfrastructureException("%s cannot be written: %s.".formatted(dataDirectory, failure), failure);
        }
    }

    private void stopPredecessor() {
        predecessor(dataDirectory).ifPresent(this::stop);
    }

    /** Kills a broker that was left running on this directory, if any. */
    static void killOrphan(Path dataDirectory) {
        predecessor(dataDirectory).ifPresent(orphan -> {
            orphan.destroyForcibly();
            Predecessor.ended(orphan, STOP);
        });
    }

    private static Optional<ProcessHandle> predecessor(Path dataDirectory) {
        try {
            var lines = Files.readAllLines(dataDirectory.resolve("broker.pid"));
            long started = Long.parseLong(lines.get(1).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startedAt(handle, started));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException absent) {
            return Optional.empty();
        }
    }

    /** A process number is used again after a while; number and time together are not. */
    private static boolean startedAt(ProcessHandle handle, long epochSecond) {
        return handle.info()
                .startInstant()
                .map(instant -> Math.abs(instant.getEpochSecond() - epochSecond) <= 2)
                .orElse(false);
    }

    private void stop(ProcessHandle predecessor) {
        announcement.accept("A Kafka broker from an earlier start (process %d) still serves %s: it is stopped first."
                .formatted(predecessor.pid(), dataDirectory));
        predecessor.destroy();
        if (!Predecessor.ended(predecessor, STOP)) {
            predecessor.destroyForcibly();
            Predecessor.ended(predecessor, STOP);
        }
    }
}
