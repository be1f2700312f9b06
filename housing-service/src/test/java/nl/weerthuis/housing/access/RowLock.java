package nl.weerthuis.housing.access;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.platform.testing.TestDatabase;

/** Switches row security off for a while, so that another layer is tested alone. */
final class RowLock {

    private final List<String> tables;

    private RowLock(List<String> tables) {
        this.tables = tables;
    }

    static RowLock open() throws SQLException {
        var lock = new RowLock(secured());
        lock.become("disable");
        return lock;
    }

    void close() throws SQLException {
        become("enable");
    }

    private void become(String what) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("alter table housing.%s %s row level security".formatted(table, what));
            }
        }
    }

    private static List<String> secured() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select relname from pg_class
                        where relnamespace = 'housing'::regnamespace and relrowsecurity order by relname
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
