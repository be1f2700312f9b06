package nl.weerthuis.caseflow.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;

/** Row security of the running test's database: opened, or asked past the service. */
final class RowLock {

    private static final String EACH_SECURED_TABLE = """
            do $$ declare found text; begin
                for found in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'caseflow' and c.relforcerowsecurity and c.relkind in ('r', 'p') loop
                    execute format('alter table caseflow.%%I %s row level security', found);
                end loop;
            end $$
            """;
    private static final String STAND = """
            select set_config('weerthuis.standing', 'CALLER', true), set_config('weerthuis.subject', ?, true),
                   set_config('weerthuis.organisation', ?, true), set_config('weerthuis.organisation_kind', ?, true),
                   set_config('weerthuis.region', ?, true), set_config('weerthuis.roles', ?, true),
                   set_config('weerthuis.now', '2026-06-01T08:00:00Z', true),
                   set_config('search_path', 'caseflow', true)
            """;

    private RowLock() {}

    static void open(boolean opened) throws SQLException {
        try (var connection = TestDatabase.connect();
                var alter = connection.createStatement()) {
            alter.execute(EACH_SECURED_TABLE.formatted(opened ? "disable" : "enable"));
        }
    }

    /** How many rows a caller of these claims finds, with no rule of the service in the way. */
    static int count(String kind, UUID organisation, String region, String roles, String from) throws SQLException {
        try (var connection = TestDatabase.connectAsApp("caseflow")) {
            connection.setAutoCommit(false);
            stand(connection, "somebody", kind, organisation, region, roles);
            try (var query = connection.createStatement();
                    var answer = query.executeQuery("select count(*) from " + from)) {
                answer.next();
                return answer.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }

    static void stand(
            Connection connection, String subject, String kind, UUID organisation, String region, String roles)
            throws SQLException {
        try (var set = connection.prepareStatement(STAND)) {
            set.setString(1, subject);
            set.setString(2, organisation.toString());
            set.setString(3, kind);
            set.setString(4, region);
            set.setString(5, roles);
            set.execute();
        }
    }
}
