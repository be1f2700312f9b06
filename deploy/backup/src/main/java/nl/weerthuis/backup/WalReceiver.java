package nl.weerthuis.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/**
 * The write-ahead log as it comes into being, on another disk before a commit is acknowledged: what {@code pg_receivewal
 * --synchronous} does, which the small distribution of PostgreSQL here lacks.
 */
final class WalReceiver implements AutoCloseable {
    private static final String NAME = "receiver";

    private static final long SEGMENT = 16L * 1024 * 1024;
    private static final int TIMELINE = 1;

    private final Connection connection;
    private final PGReplicationStream stream;
    private final Path folder;
    private final Thread thread = new Thread(this::receive, "wal-receiver");
    private FileChannel channel;
    private long segment = -1;
    private volatile boolean ended;
    private volatile SQLException end;

    private WalReceiver(Connection connection, PGReplicationStream stream, Path folder) {
        this.connection = connection;
        this.stream = stream;
        this.folder = folder;
    }

    /** Receives from the beginning of the segment that is written now. */
    static WalReceiver start(String url, String user, String password, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        long from = reserve(url, user, password) / SEGMENT * SEGMENT;
        var properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.REPLICATION.set(properties, "true");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "17");
        PGProperty.APPLICATION_NAME.set(properties, NAME);
        var connection = DriverManager.getConnection(url, properties);
        var stream = connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .physical()
                .withSlotName(NAME)
                .withStartPosition(LogSequenceNumber.valueOf(from))
                .withStatusInterval(1, TimeUnit.SECONDS)
                .start();
        var receiver = new WalReceiver(connection, stream, folder);
        receiver.thread.start();
        return receiver;
    }

    /** As the server knows it. */
    String name() {
        return NAME;
    }

    /** Declines when it does not receive any more: then nothing would be acknowledged any more. */
    void requireRunning() throws SQLException {
        if (end != null) {
            throw end;
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            connection.close();
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (SQLException gone) {
            // So is the server: what arrived is on disk.
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** With a slot: what was not received yet is not removed, and a receiver that is late does not stop all writing. */
    private static long reserve(String url, String user, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select lsn - '0/0' from pg_create_physical_replication_slot('%s', true)".formatted(NAME))) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void receive() {
        try {
            while (!ended) {
                var piece = stream.read();
                long end = stream.getLastReceiveLSN().asLong();
                keep(piece, end - piece.remaining());
                channel.force(false);
                // This is what the commit waits for.
                stream.setFlushedLSN(LogSequenceNumber.valueOf(end));
                stream.setAppliedLSN(LogSequenceNumber.valueOf(end));
                stream.forceUpdateStatus();
            }
        } catch (SQLException gone) {
            end = gone;
        } catch (IOException full) {
            // Not confirmed: the server acknowledges nothing more.
            throw new IllegalStateException("The log cannot be kept in " + folder, full);
        }
    }

    private void keep(ByteBuffer piece, long start) throws IOException {
        long at = start;
        while (piece.hasRemaining()) {
            open(at / SEGMENT);
            int length = (int) Math.min(piece.remaining(), SEGMENT - at % SEGMENT);
            var part = piece.slice(piece.position(), length);
            for (long to = at % SEGMENT; part.hasRemaining(); ) {
                to += channel.write(part, to);
            }
            piece.position(piece.position() + length);
            at += length;
        }
    }

    private void open(long wanted) throws IOException {
        if (wanted == segment) {
            return;
        }
        if (channel != null) {
            channel.force(false);
            channel.close();
        }
        segment = wanted;
        channel = FileChannel.open(folder.resolve(name(wanted)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // A segment always has its full size; what was not received yet is zero, which ends a replay.
        channel.write(ByteBuffer.allocate(1), SEGMENT - 1);
    }

    private static String name(long segment) {
        long perFile = 0x1_0000_0000L / SEGMENT;
        return "%08X%08X%08X".formatted(TIMELINE, segment / perFile, segment % perFile);
    }
}
