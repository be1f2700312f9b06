package nl.weerthuis.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weerthuis.infrastructure.PostgresProcess;

/** A server with its disk, and beside it the disk with archive and base backup that survives. */
final class Site implements AutoCloseable {
    private static final String PASSWORD = "only-for-this-drill";
    private static final Duration PROMOTION = Duration.ofMinutes(30);
    private static final long PAUSE = 20;

    private final Path folder;
    private final int port;
    private final Path programs;
    private PostgresProcess server;

    /** @param programs where PostgreSQL is unpacked, or was before */
    Site(Path folder, int port, Path programs) throws IOException {
        Folders.remove(folder);
        this.folder = folder;
        this.port = port;
        this.programs = programs;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path archive() {
        return folder.resolve("survives/archive");
    }

    /** Where the log is received that is not archived yet. */
    Path received() {
        return folder.resolve("survives/received");
    }

    Path backup() {
        return folder.resolve("survives/base");
    }

    String user() {
        return PostgresProcess.SUPERUSER;
    }

    String password() {
        return PASSWORD;
    }

    int port() {
        return port;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user(), password());
    }

    void start(Duration archiveAtMost) {
        server = process().archivingInto(archive(), archiveAtMost).start();
    }

    /** The server dies and its disk is gone. @return when it died */
    Instant lose() throws IOException {
        server.kill();
        var lost = Instant.now();
        Folders.remove(data());
        return lost;
    }

    /** Returns when the restored server takes writes. It archives nothing: two histories in one archive are none. */
    Duration restore(List<Path> logs, Optional<Instant> until) throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        Folders.copy(backup(), data());
        var copied = Duration.ofNanos(System.nanoTime() - start);
        // It would wait for a receiver that died with the rest.
        server = process()
                .with("synchronous_standby_names", "")
                .recoveringFrom(logs, until)
                .start();
        awaitWritable();
        return copied;
    }

    @Override
    public void close() {
        if (server != null) {
            server.kill();
        }
    }

    private PostgresProcess process() {
        return new PostgresProcess(data(), port, folder.resolve("postgres.log"), PASSWORD)
                .unpackedInto(programs)
                .announcing(message -> {});
    }

    private void awaitWritable() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PROMOTION.toNanos();
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("select pg_is_in_recovery()")) {
            while (isInRecovery(query)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The server still replays after " + PROMOTION);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean isInRecovery(PreparedStatement query) throws SQLException {
        try (var answer = query.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
