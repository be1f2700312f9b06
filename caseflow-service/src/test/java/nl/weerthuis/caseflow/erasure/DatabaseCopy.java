package nl.weerthuis.caseflow.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.platform.testing.TestDatabase;

/** The rows of the service as a backup has them, taken and put back past the service. */
final class DatabaseCopy implements AutoCloseable {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'caseflow' and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname <> 'flyway_schema_history' order by 1
            """;

    private final List<String> tables = new ArrayList<>();

    private DatabaseCopy() {}

    static DatabaseCopy take() throws SQLException {
        var copy = new DatabaseCopy();
        try (var connection = TestDatabase.connect();
                var names = connection.createStatement().executeQuery(TABLES)) {
            while (names.next()) {
                copy.tables.add(names.getString(1));
            }
            execute(connection, "drop schema if exists backup cascade", "create schema backup");
            for (var table : copy.tables) {
                execute(connection, "create table backup.%1$s as select * from caseflow.%1$s".formatted(table));
            }
        }
        return copy;
    }

    void putBack() throws SQLException {
        putBack(tables);
    }

    void putBack(List<String> some) throws SQLException {
        try (var connection = TestDatabase.connect()) {
            connection.setAutoCommit(false);
            execute(connection, "set session_replication_role = replica");
            for (var table : some) {
                execute(
                        connection,
                        "delete from caseflow." + table,
                        "insert into caseflow.%1$s overriding system value select * from backup.%1$s".formatted(table));
            }
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        try (var connection = TestDatabase.connect()) {
            execute(connection, "drop schema backup cascade");
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
