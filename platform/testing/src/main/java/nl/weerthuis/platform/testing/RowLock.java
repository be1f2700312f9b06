package nl.weerthuis.platform.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Switches a service's row security off for a while, so that another layer is tested alone. */
public final class RowLock implements AutoCloseable {

    private static final String SECURED =
            "select relname from pg_class where relnamespace = ?::regnamespace and relrowsecurity order by relname";

    private final String service;
    private final List<String> tables;

    private RowLock(String service, List<String> tables) {
        this.service = service;
        this.tables = tables;
    }

    /** Of the running test's database, until it is closed. */
    public static RowLock open(String service) throws SQLException {
        var lock = new RowLock(service, secured(service));
        lock.become("disable");
        return lock;
    }

    @Override
    public void close() throws SQLException {
        become("enable");
    }

    private void become(String what) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("alter table %s.%s %s row level security".formatted(service, table, what));
            }
        }
    }

    private static List<String> secured(String service) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(SECURED)) {
            query.setString(1, service);
            try (var rows = query.executeQuery()) {
                var tables = new ArrayList<String>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }
}
