package nl.weerthuis.caseflow.personexport;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Every table of this service that says something about a client, as the database itself lists them: what a later feature
 * adds is in the export from its first row on.
 */
@ApplicationScoped
class PersonTableRepository {

    /** Works with one row at a time. */
    interface Reader {
        void row(ResultSet row) throws SQLException;
    }

    private static final int AT_A_TIME = 200;
    private static final String TABLES = """
            select c.relname, k.attname, array(
                select a.attname from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)
            from pg_class c join pg_attribute k on k.attrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not k.attisdropped
              and (k.attname in ('client_id', 'case_id') or c.relname = 'client' and k.attname = 'id')
              and not (k.attname = 'case_id' and exists (
                select from pg_attribute o where o.attrelid = c.oid and o.attname = 'client_id' and not o.attisdropped))
            order by c.relname <> 'client', c.relname <> 'case_file', c.relname
            """;
    private static final String LOOKS = """
            select logged_at, activity, organisation, organisation_kind, roles, purpose, field_classes, break_glass
            from access_log where subject = any (?) order by logged_at, id
            """;
    // What a conflict says, it says of somebody else.
    private static final String FACTS = """
            select recorded_at, channel, type, data from outbox
            where channel in ('caseflow', 'caseflow-matching') and subject = any (?)
              and type not like 'nl.weerthuis.conflict-%' order by recorded_at, channel, sequence
            """;

    private final AgroalDataSource database;

    PersonTableRepository(AgroalDataSource database) {
        this.database = database;
    }

    List<PersonTable> all() {
        var tables = new ArrayList<PersonTable>();
        read(
                TABLES,
                null,
                row -> tables.add(new PersonTable(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray()))));
        return tables;
    }

    /** @param ids of the client or of the cases, as the table has it */
    void rows(PersonTable table, List<String> columns, Collection<UUID> ids, Reader reader) {
        var list = String.join(
                ", ", columns.stream().map(column -> "\"" + column + "\"").toList());
        read("select %s from \"%s\" where %s = any (?)".formatted(list, table.name(), table.key()), ids, reader);
    }

    void looks(UUID client, Reader reader) {
        read(LOOKS, List.of(client), reader);
    }

    void facts(Collection<UUID> cases, Reader reader) {
        read(FACTS, cases, reader);
    }

    private void read(String sql, Collection<UUID> ids, Reader reader) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setFetchSize(AT_A_TIME);
            if (ids != null) {
                query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
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
