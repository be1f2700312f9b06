package nl.weerthuis.hostile;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import nl.weerthuis.infrastructure.PostgresProcess;

/** How many rows each table holds: what was refused may leave none, but in the log of accesses. */
final class Ledger implements AutoCloseable {

    private static final String TABLES = """
            select schemaname || '.' || tablename as name from pg_tables
            where schemaname in ('caseflow', 'housing', 'allocation', 'reporting')
            and tablename not like 'access\\_log%' order by 1
            """;
    private static final long QUIET_MILLIS = 2_000;
    private static final int MOST_LOOKS = 40;

    private final Connection database;

    Ledger(Trial trial) throws SQLException, IOException {
        database =
                DriverManager.getConnection(trial.databaseUrl(), PostgresProcess.SUPERUSER, trial.superuserPassword());
    }

    Map<String, Long> rows() throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var statement = database.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                rows.put(tables.getString("name"), rowsOf(tables.getString("name")));
            }
        }
        return rows;
    }

    /** The rows when nothing moves any more: what was accepted is worked off. */
    Map<String, Long> quiet() throws SQLException, InterruptedException {
        var before = rows();
        for (int look = 0; look < MOST_LOOKS; look++) {
            Thread.sleep(QUIET_MILLIS);
            var now = rows();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new IllegalStateException("The services do not come to rest.");
    }

    private long rowsOf(String table) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
