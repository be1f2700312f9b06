package nl.weerthuis.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import nl.weerthuis.infrastructure.TestInfrastructure;

/** The database and the broker that all test runs of this checkout share; started by whoever comes first. */
final class SharedInfrastructure {
    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration LOCK = Duration.ofSeconds(240);
    private static final int QUOTED_LINES = 10;

    private final Path root;
    private final Path directory;

    SharedInfrastructure(Path root) {
        this.root = root;
        this.directory = root.resolve("target").resolve("test-infrastructure");
    }

    /** What a test run does while no other run does the same. */
    interface Work<T> {
        T with(Address address);
    }

    /** Where the two are. */
    record Address(int postgresPort, String postgresPassword, int brokerPort) {
        String bootstrap() {
            return "127.0.0.1:" + brokerPort;
        }
    }

    /**
     * Makes sure both run, keeps them running until this JVM ends, and does the work; no other run of this checkout
     * does its own at the same time.
     */
    <T> T exclusively(Work<T> work) {
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lock(channel)) {
                if (!lock.isValid()) {
                    throw new IllegalStateException("The lock on %s was lost.".formatted(directory));
                }
                return work.with(running());
            }
        } catch (IOException failure) {
            throw new IllegalStateException("The test infrastructure cannot use %s.".formatted(directory), failure);
        }
    }

    private Address running() throws IOException {
        var state = state();
        if (state == null || !leased(state)) {
            state = started();
        }
        return new Address(
                Integer.parseInt(state.getProperty(TestInfrastructure.POSTGRES_PORT)),
                state.getProperty(TestInfrastructure.POSTGRES_PASSWORD),
                Integer.parseInt(state.getProperty(TestInfrastructure.BROKER_PORT)));
    }

    private Properties started() throws IOException {
        Files.deleteIfExists(directory.resolve(TestInfrastructure.STATE_FILE));
        var log = directory.resolve("infrastructure.log");
        var process = new ProcessBuilder(command())
                .directory(root.toFile())
                .redirectErrorStream(true)
                // Never our own streams: Maven would wait for them to close.
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var state = state();
            if (state != null && leased(state)) {
                return state;
            }
            pause();
        }
        process.destroy();
        throw new IllegalStateException("The database and the broker for the tests did not start; %s ends with:%n%s"
                .formatted(log, lastLines(log)));
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        // In a session of its own: Ctrl-C on this build does not stop what another build uses.
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                TestInfrastructure.class.getName(),
                directory.toString()));
        return command;
    }

    private String classPath() throws IOException {
        var target = root.resolve("deploy").resolve("infrastructure").resolve("target");
        var library = target.resolve("lib");
        if (!Files.isDirectory(library)) {
            throw new IllegalStateException(
                    "%s is missing: run ./mvnw -pl deploy/infrastructure install -DskipTests once.".formatted(library));
        }
        // A copy, because the next build overwrites the jar while the process still reads from it.
        var copy = directory.resolve("infrastructure.jar");
        Files.copy(ownJar(target), copy, StandardCopyOption.REPLACE_EXISTING);
        return library.resolve("*") + System.getProperty("path.separator") + copy;
    }

    private static Path ownJar(Path target) throws IOException {
        try (var jars = Files.newDirectoryStream(target, "infrastructure-*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        }
        throw new IllegalStateException(
                "No infrastructure jar in %s: run ./mvnw -pl deploy/infrastructure install -DskipTests once."
                        .formatted(target));
    }

    private Properties state() throws IOException {
        var file = directory.resolve(TestInfrastructure.STATE_FILE);
        if (!Files.exists(file)) {
            return null;
        }
        var state = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            state.load(reader);
        }
        return state;
    }

    /** Takes a lease, which lasts until this JVM ends; false when nobody is there to grant it. */
    private static boolean leased(Properties state) {
        var socket = new Socket();
        try {
            int port = Integer.parseInt(state.getProperty(TestInfrastructure.LEASE_PORT));
            socket.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
            socket.setSoTimeout(5_000);
            var greeting = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            if (state.getProperty(TestInfrastructure.PID).equals(greeting)) {
                hold(socket);
                return true;
            }
            socket.close();
            return false;
        } catch (IOException | NumberFormatException absent) {
            return false;
        }
    }

    /** A thread holds the connection: a static field would go with the class loader of a test profile. */
    private static void hold(Socket socket) throws IOException {
        socket.setSoTimeout(0);
        var holder = new Thread(
                () -> {
                    try (socket) {
                        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        return;
                    }
                },
                "test-infrastructure-lease-" + UUID.randomUUID());
        holder.setDaemon(true);
        holder.setContextClassLoader(null);
        holder.start();
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        long end = System.nanoTime() + LOCK.toNanos();
        while (true) {
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException heldInThisJvm) {
                // Another test profile of this JVM has it: waited for like any other.
            }
            if (System.nanoTime() > end) {
                throw new IOException("another test run holds the lock for minutes");
            }
            pause();
        }
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the test infrastructure.", interrupted);
        }
    }
}
