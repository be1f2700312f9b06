package nl.weerthuis.platform.export;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Every table of this service that says something about a person, as the database itself lists them: what a later feature
 * adds is in the export from its first row on. On duty and in a transaction: who was let in was decided before.
 */
@ApplicationScoped
public class SubjectTables {

    /** Works with one row at a time. */
    public interface Reader {
        void row(ResultSet row) throws SQLException;
    }

    private interface Parameters {
        Object[] of(Connection connection) throws SQLException;
    }

    private static final int AT_A_TIME = 200;
    private static final String TABLES = """
            select t.relname, t.key, t.columns from (
              select c.relname::text, (select k.attname::text from pg_attribute k
                  where k.attrelid = c.oid and k.attname = any (?) and not k.attisdropped
                  order by array_position(?, k.attname::text) limit 1) as key,
                array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns
              from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r') t
            where t.key is not null order by t.relname
            """;
    private static final String LOOKS = """
            select logged_at, activity, organisation, organisation_kind, roles, purpose, field_classes, break_glass
            from access_log where subject = any (?) order by logged_at, id
            """;
    private static final String FACTS = """
            select recorded_at, channel, type, data from outbox
            where channel = any (?) and subject = any (?) order by recorded_at, channel, sequence
            """;

    private final AgroalDataSource database;

    SubjectTables(AgroalDataSource database) {
        this.database = database;
    }

    /** Each table that has one of these columns, by the first of them that it has. */
    public List<SubjectTable> keyedBy(String... columns) {
        var tables = new ArrayList<SubjectTable>();
        read(
                TABLES,
                connection -> new Object[] {
                    connection.createArrayOf("text", columns), connection.createArrayOf("text", columns)
                },
                row -> tables.add(new SubjectTable(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray()))));
        return tables;
    }

    /** @param ids as the key of the table has them */
    public void rows(SubjectTable table, List<String> columns, Collection<UUID> ids, Reader reader) {
        rows(table, columns, "uuid", ids.toArray(), reader);
    }

    /** Where the table names the person sealed. */
    public void sealedRows(SubjectTable table, List<String> columns, Collection<byte[]> ids, Reader reader) {
        // As an array of arrays: the driver encodes no other.
        rows(table, columns, "bytea", ids.toArray(byte[][]::new), reader);
    }

    public void looks(Collection<UUID> subjects, Reader reader) {
        read(LOOKS, connection -> new Object[] {connection.createArrayOf("uuid", subjects.toArray())}, reader);
    }

    /** What this service told the others. */
    public void facts(Collection<String> channels, Collection<UUID> subjects, Reader reader) {
        read(
                FACTS,
                connection -> new Object[] {
                    connection.createArrayOf("text", channels.toArray()),
                    connection.createArrayOf("uuid", subjects.toArray())
                },
                reader);
    }

    private void rows(SubjectTable table, List<String> columns, String type, Object[] ids, Reader reader) {
        var list = String.join(
                ", ", columns.stream().map(column -> "\"" + column + "\"").toList());
        read(
                "select %s from \"%s\" where \"%s\" = any (?)".formatted(list, table.name(), table.key()),
                connection -> new Object[] {connection.createArrayOf(type, ids)},
                reader);
    }

    private void read(String sql, Parameters parameters, Reader reader) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setFetchSize(AT_A_TIME);
            var values = parameters.of(connection);
            for (int place = 0; place < values.length; place++) {
                query.setObject(place + 1, values[place]);
            }
            try (var answer = query.executeQuery()) {
                while (answer.next()) {
                    reader.row(answer);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is known of a person cannot be read", e);
        }
    }
}
