package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The one database and the one broker of a whole Maven build. Every JVM that uses them holds a lease; when nobody has
 * held one for a minute, all is stopped. Its argument is the directory for data and for the file that says where to
 * find it all.
 */
public final class TestInfrastructure {
    public static final String STATE_FILE = "infrastructure.properties";
    public static final String PID = "pid";
    public static final String POSTGRES_PORT = "postgres.port";
    public static final String POSTGRES_PASSWORD = "postgres.password";
    public static final String BROKER_PORT = "broker.port";
    public static final String LEASE_PORT = "lease.port";

    private static final Duration IDLE =
            Duration.ofSeconds(Long.getLong("weerthuis.test-infrastructure.idle-seconds", 60));
    private static final int PORT_ATTEMPTS = 3;

    private final Path directory;
    private final Path run;
    private final String password = UUID.randomUUID().toString();
    private PostgresProcess postgres;
    private BrokerProcess broker;

    private TestInfrastructure(Path directory) {
        this.directory = directory;
        this.run = directory.resolve("run-" + ProcessHandle.current().pid());
    }

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Give the directory for the test infrastructure as the only argument.");
            System.exit(2);
        }
        try {
            new TestInfrastructure(Path.of(arguments[0]).toAbsolutePath().normalize()).serve();
            System.exit(0);
        } catch (InfrastructureException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        } catch (IOException failure) {
            System.err.println("The test infrastructure cannot use %s: %s.".formatted(arguments[0], failure));
            System.exit(1);
        } catch (LinkageError missing) {
            System.err.println("Libraries are missing (%s): start with all jars of target/lib on the class path."
                    .formatted(missing.getMessage()));
            System.exit(1);
        }
    }

    private void serve() throws IOException {
        Files.createDirectories(directory);
        removeEarlierRuns();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try (var leases = Leases.open()) {
            start(PORT_ATTEMPTS);
            writeState(leases.port());
            leases.awaitIdle(IDLE);
        }
    }

    private void start(int attempts) {
        var binaries = directory.resolve("postgresql");
        postgres = new PostgresProcess(run.resolve("postgres"), Ports.free(), run.resolve("postgres.log"), password)
                .unpackedInto(binaries)
                .withoutSync();
        broker = new BrokerProcess(run.resolve("broker"), Ports.free(), run.resolve("broker.log")).withoutSync();
        var brokerStarts = CompletableFuture.runAsync(broker::start);
        try {
            postgres.start();
            brokerStarts.join();
        } catch (InfrastructureException | CompletionException failure) {
            if (attempts <= 1) {
                throw sentence(failure);
            }
            // Most often somebody took one of the free ports in between.
            brokerStarts.handle((started, problem) -> started).join();
            stopServers();
            start(attempts - 1);
        }
    }

    private static InfrastructureException sentence(RuntimeException failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof InfrastructureException known
                ? known
                : new InfrastructureException(String.valueOf(cause), cause);
    }

    private void writeState(int leasePort) throws IOException {
        var state = new Properties();
        state.setProperty(PID, String.valueOf(ProcessHandle.current().pid()));
        state.setProperty(POSTGRES_PORT, String.valueOf(postgres.port()));
        state.setProperty(POSTGRES_PASSWORD, password);
        state.setProperty(BROKER_PORT, String.valueOf(broker.port()));
        state.setProperty(LEASE_PORT, String.valueOf(leasePort));
        var unfinished = run.resolve(STATE_FILE);
        try (var writer = Files.newBufferedWriter(unfinished)) {
            state.store(writer, null);
        }
        Files.move(
                unfinished,
                directory.resolve(STATE_FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void stop() {
        removeState();
        stopServers();
        Disk.remove(run);
    }

    private void stopServers() {
        var brokerStops = CompletableFuture.runAsync(() -> {
            if (broker != null) {
                broker.kill();
            }
        });
        if (postgres != null) {
            postgres.stop();
        }
        brokerStops.join();
    }

    /** Only our own: another one may have taken over after a {@code clean}. */
    private void removeState() {
        var file = directory.resolve(STATE_FILE);
        var state = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            state.load(reader);
            if (String.valueOf(ProcessHandle.current().pid()).equals(state.getProperty(PID))) {
                Files.deleteIfExists(file);
            }
        } catch (IOException absent) {
            return;
        }
    }

    private void removeEarlierRuns() throws IOException {
        try (var runs = Files.newDirectoryStream(directory, "run-*")) {
            for (var earlier : runs) {
                long pid = Long.parseLong(earlier.getFileName().toString().substring("run-".length()));
                boolean lives = pid != ProcessHandle.current().pid()
                        && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
                if (!lives) {
                    PostgresProcess.killOrphan(earlier.resolve("postgres"));
                    BrokerProcess.killOrphan(earlier.resolve("broker"));
                    Disk.remove(earlier);
                }
            }
        }
    }
}
