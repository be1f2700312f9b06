package nl.weerthuis.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A client outside the server: it writes row after row and remembers what was acknowledged, and when. */
final class SteadyWriter {
    private static final int MARK_EVERY = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One row that was acknowledged. */
    record Row(long id, Instant sent, Instant acknowledged) {}

    /** All rows up to this one lie in segments up to this one. */
    record Mark(long id, String segment) {}

    private final Connection connection;
    private final Thread thread = new Thread(this::write, "steady-writer");
    private final List<Row> rows = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private long sent;

    private SteadyWriter(Connection connection) {
        this.connection = connection;
    }

    /** Writes until the server is gone. */
    static SteadyWriter start(String url, String user, String password) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        try (var statement = connection.createStatement()) {
            statement.execute("create table written (id bigint primary key)");
        }
        var writer = new SteadyWriter(connection);
        writer.thread.start();
        return writer;
    }

    /** What came of it, when the server does not answer any more. */
    Written awaitEnd() throws InterruptedException {
        thread.join(PATIENCE.toMillis());
        if (thread.isAlive()) {
            throw new IllegalStateException("The writer is still answered: the server is not gone.");
        }
        return new Written(List.copyOf(rows), List.copyOf(marks), sent);
    }

    /**
     * @param rows that were acknowledged
     * @param attempted the highest number that was sent; the last one may be there or not
     */
    record Written(List<Row> rows, List<Mark> marks, long attempted) {}

    private void write() {
        try (connection;
                var insert = connection.prepareStatement("insert into written (id) values (?)");
                var where = connection.prepareStatement("select pg_walfile_name(pg_current_wal_insert_lsn())")) {
            while (!connection.isClosed()) {
                write(insert);
                if (sent % MARK_EVERY == 0) {
                    mark(where);
                }
            }
        } catch (SQLException gone) {
            // The server is gone: what was not acknowledged is not in the list.
            return;
        }
    }

    private void write(PreparedStatement insert) throws SQLException {
        long id = ++sent;
        var start = Instant.now();
        insert.setLong(1, id);
        insert.executeUpdate();
        rows.add(new Row(id, start, Instant.now()));
    }

    private void mark(PreparedStatement where) throws SQLException {
        long upTo = sent;
        try (var answer = where.executeQuery()) {
            answer.next();
            marks.add(new Mark(upTo, answer.getString(1)));
        }
    }
}
