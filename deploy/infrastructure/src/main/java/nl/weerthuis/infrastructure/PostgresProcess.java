package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One PostgreSQL server as a process of its own. It can be killed and started again alone, on the same data and port;
 * what it had committed is there again. It outlives this JVM if nobody stops it: the next start on the same data stops
 * it first.
 */
public final class PostgresProcess implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private static final String NAME = "PostgreSQL";
    private static final String MAJOR_VERSION = "17";
    private static final String BINARIES_DIRECTORY = "postgresql-17.11";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration PREDECESSOR = Duration.ofSeconds(15);

    // The zone as a number: at the start of the server it knows no names of zones, not even Z.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS+00").withZone(ZoneOffset.UTC);

    private final Path dataDirectory;
    private final int port;
    private final Path logFile;
    private final String password;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Path binariesDirectory;
    private Consumer<String> announcement = System.err::println;
    private boolean syncedAtCreation = true;
    private Path archive;
    private Child child;

    /**
     * @param password of the superuser {@value #SUPERUSER}; it is set when the data directory is made, and later starts
     *     need the same one
     */
    public PostgresProcess(Path dataDirectory, int port, Path logFile, String password) {
        this.dataDirectory = dataDirectory.toAbsolutePath().normalize();
        this.port = port;
        this.logFile = logFile.toAbsolutePath().normalize();
        this.password = password;
        this.binariesDirectory = this.dataDirectory.resolveSibling(BINARIES_DIRECTORY);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("shared_buffers", "128MB");
        // What is not in memory is on flash: a page out of order costs hardly more than the next one.
        settings.put("random_page_cost", "1.1");
        // Compiling a statement takes longer than any of ours.
        settings.put("jit", "off");
        settings.put("max_connections", "300");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("password_encryption", "scram-sha-256");
    }

    /** Where the programs are unpacked, or have been before; by default beside the data directory. */
    public PostgresProcess unpackedInto(Path directory) {
        binariesDirectory = directory.toAbsolutePath().normalize();
        return this;
    }

    /** Sets a parameter of {@code postgresql.conf}, also one that this class sets itself. */
    public PostgresProcess with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Faster and not safe when the machine loses power: for data that nobody will miss. */
    public PostgresProcess withoutSync() {
        syncedAtCreation = false;
        return with("fsync", "off").with("full_page_writes", "off").with("synchronous_commit", "off");
    }

    /**
     * Copies each segment of the write-ahead log to the folder when it is complete; on disk before it counts, and never
     * over another one. A segment that is not full is completed after this long.
     */
    public PostgresProcess archivingInto(Path folder, Duration atMost) {
        archive = folder.toAbsolutePath().normalize();
        var copy =
                "test ! -f '%1$s/%%f' && cp '%%p' '%1$s/%%f.part' && sync '%1$s/%%f.part' && mv '%1$s/%%f.part' '%1$s/%%f'";
        return with("archive_mode", "on")
                .with("archive_command", copy.formatted(archive))
                .with("archive_timeout", String.valueOf(atMost.toSeconds()));
    }

    /**
     * The data directory is a base backup: the next start replays the segments of the first folder that has one, up to
     * the moment or as far as they go, and then takes writes. The server answers, read-only, before it is that far.
     */
    public PostgresProcess recoveringFrom(List<Path> folders, Optional<Instant> until) {
        var fetch = folders.stream()
                .map(folder ->
                        "cp '%s/%%f' '%%p'".formatted(folder.toAbsolutePath().normalize()))
                .collect(Collectors.joining(" || "));
        try {
            Files.createFile(dataDirectory.resolve("recovery.signal"));
        } catch (IOException failure) {
            throw new InfrastructureException("%s cannot be recovered: %s.".formatted(dataDirectory, failure), failure);
        }
        until.ifPresent(moment -> with("recovery_target_time", MOMENT.format(moment)));
        return with("restore_command", fetch).with("recovery_target_action", "promote");
    }

    /** Where messages for the person at the terminal go; by default to standard error. */
    public PostgresProcess announcing(Consumer<String> messages) {
        announcement = messages;
        return this;
    }

    /** Starts the server and returns when it answers; makes the data directory if there is none. */
    public synchronized PostgresProcess start() {
        if (isAlive()) {
            return this;
        }
        Disk.requireRoom(dataDirectory.getParent());
        var user = ServerUser.detect();
        var binaries = PostgresBinaries.unpackedInto(binariesDirectory);
        prepare(user, binaries);
        stopPredecessor(user, binaries);
        Ports.requireFree(port, NAME, Duration.ofSeconds(2));
        if (!Files.exists(dataDirectory.resolve("PG_VERSION"))) {
            create(user, binaries);
        }
        requireVersion();
        user.own(dataDirectory);
        prepareArchive(user);
        launch(user, binaries);
        return this;
    }

    /** Ends all sessions and stops the server; what was committed is on disk. */
    public synchronized void stop() {
        if (!isAlive()) {
            return;
        }
        try {
            // Fast shutdown: the plain SIGTERM of Process.destroy() would wait for every client to leave.
            signal("INT", child.pid());
            if (!child.ended(STOP)) {
                signal("QUIT", child.pid());
                child.ended(Duration.ofSeconds(5));
            }
        } finally {
            // Also when its programs were deleted under it: nothing is left running.
            child.kill();
        }
    }

    /** SIGKILL of the server, as a crash would do it. Returns when it is gone. */
    public synchronized void kill() {
        if (child != null) {
            child.kill();
        }
    }

    /** Stops the server if it runs and starts it on the same data and port. */
    public synchronized PostgresProcess restart() {
        stop();
        return start();
    }

    public synchronized boolean isAlive() {
        return child != null && child.isAlive();
    }

    public synchronized long pid() {
        if (child == null) {
            throw new InfrastructureException("PostgreSQL was not started.");
        }
        return child.pid();
    }

    public int port() {
        return port;
    }

    public Path logFile() {
        return logFile;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public void close() {
        stop();
    }

    private void prepare(ServerUser user, PostgresBinaries binaries) {
        if (user == ServerUser.NOBODY) {
            binaries.readableForAll();
            user.requireReach(Path.of(binaries.program("postgres")));
        }
    }

    private void prepareArchive(ServerUser user) {
        if (archive != null) {
            Disk.requireRoom(archive);
            user.own(archive);
        }
    }

    private void create(ServerUser user, PostgresBinaries binaries) {
        // Made elsewhere and moved, so that a start that is cut off leaves no half-made data directory behind.
        var unfinished = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".creating");
        var passwordFile = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".password");
        try {
            Disk.remove(unfinished);
            Files.createDirectories(unfinished);
            user.own(unfinished);
            Files.deleteIfExists(passwordFile);
            Files.createFile(passwordFile);
            passwordFile.toFile().setReadable(false, false);
            passwordFile.toFile().setReadable(true, true);
            Files.writeString(passwordFile, password + "\n");
            user.own(passwordFile);
            user.requireReach(unfinished);
            initialise(user, binaries, unfinished, passwordFile);
            Files.deleteIfExists(dataDirectory);
            Files.move(unfinished, dataDirectory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new InfrastructureException(
                    "The data directory %s could not be made: %s.".formatted(dataDirectory, failure), failure);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private void initialise(ServerUser user, PostgresBinaries binaries, Path directory, Path passwordFile) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + directory,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The provider inside PostgreSQL sorts and folds case the same on every system.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!syncedAtCreation) {
            command.add("--no-sync");
        }
        var initdb = Child.start("PostgreSQL's initdb", user.command(command), environment(), logFile);
        if (!initdb.ended(START)) {
            initdb.kill();
            throw new InfrastructureException("PostgreSQL's initdb was not ready after %d seconds; its log is %s."
                    .formatted(START.toSeconds(), logFile));
        }
        if (initdb.exitCode() != 0) {
            throw initdb.failedToStart(directory);
        }
    }

    private void requireVersion() {
        try {
            var version = Files.readString(dataDirectory.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new InfrastructureException(
                        "The data in %s are of PostgreSQL %s and this is PostgreSQL %s: move them with pg_upgrade, or use another directory."
                                .formatted(dataDirectory, version, MAJOR_VERSION));
            }
        } catch (IOException failure) {
            throw new InfrastructureException(
                    "The data directory %s cannot be read: %s.".formatted(dataDirectory, failure), failure);
        }
    }

    private void launch(ServerUser user, PostgresBinaries binaries) {
        var words = new ArrayList<>(List.of(binaries.program("postgres"), "-D", dataDirectory.toString()));
        settings.forEach((setting, value) -> words.addAll(List.of("-c", setting + "=" + value)));
        var command = user.command(words);
        long patience = System.nanoTime() + PREDECESSOR.toNanos();
        child = Child.start(NAME, command, environment(), logFile);
        long end = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!child.isAlive() && predecessorLingers() && System.nanoTime() < patience) {
                child = Child.start(NAME, command, environment(), logFile);
            } else if (!child.isAlive()) {
                throw child.failedToStart(dataDirectory);
            } else if (System.nanoTime() > end) {
                stop();
                throw new InfrastructureException("PostgreSQL did not answer within %d seconds; its log is %s."
                        .formatted(START.toSeconds(), logFile));
            }
            Pause.briefly();
        }
    }

    /** After a SIGKILL the sessions of the old server end a moment later than the server itself. */
    private boolean predecessorLingers() {
        var written = child.written();
        return written.contains("is still in use")
                || written.contains("Address already in use")
                || (written.contains("lock file") && written.contains("already exists"));
    }

    private boolean answers() {
        if (!child.isAlive()) {
            return false;
        }
        var url = jdbcUrl("postgres") + "?connectTimeout=5&socketTimeout=10";
        try (var connection = DriverManager.getConnection(url, SUPERUSER, password)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            if ("28P01".equals(notYet.getSQLState())) {
                stop();
                throw new InfrastructureException(
                        "The data in %s were made with another superuser password: start with that one, or remove the directory."
                                .formatted(dataDirectory),
                        notYet);
            }
            return false;
        }
    }

    private void stopPredecessor(ServerUser user, PostgresBinaries binaries) {
        predecessor(dataDirectory).ifPresent(predecessor -> {
            announcement.accept("A PostgreSQL from an earlier start (process %d) still serves %s: it is stopped first."
                    .formatted(predecessor.pid(), dataDirectory));
            signal(user, binaries, "INT", predecessor.pid());
            if (!Predecessor.ended(predecessor, STOP)) {
                predecessor.destroyForcibly();
                Predecessor.ended(predecessor, STOP);
            }
        });
    }

    /** Kills a server that was left running on this directory, if any. */
    static void killOrphan(Path dataDirectory) {
        predecessor(dataDirectory).ifPresent(orphan -> {
            orphan.destroyForcibly();
            Predecessor.ended(orphan, STOP);
        });
    }

    private static Optional<ProcessHandle> predecessor(Path dataDirectory) {
        var lockFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(lockFile)) {
            return Optional.empty();
        }
        var predecessor = ProcessHandle.of(processIn(lockFile)).filter(ProcessHandle::isAlive);
        var program = predecessor.flatMap(handle -> handle.info().command()).orElse("postgres");
        if (Path.of(program).getFileName().toString().startsWith("postgres")) {
            return predecessor;
        }
        // The number was given to another program since: PostgreSQL alone would take that one for itself.
        lockFile.toFile().delete();
        return Optional.empty();
    }

    private static long processIn(Path lockFile) {
        try (var lines = Files.lines(lockFile)) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).orElse(-1L);
        } catch (IOException | NumberFormatException unreadable) {
            return -1;
        }
    }

    private void signal(String signal, long process) {
        signal(ServerUser.detect(), PostgresBinaries.unpackedInto(binariesDirectory), signal, process);
    }

    private void signal(ServerUser user, PostgresBinaries binaries, String signal, long process) {
        var command = user.command(binaries.program("pg_ctl"), "kill", signal, String.valueOf(process));
        Child.start("PostgreSQL's pg_ctl", command, environment(), logFile).ended(STOP);
    }

    private static Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "TZ", "UTC");
    }
}
