package nl.weerthuis.caseflow.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;

/** What row security shows, asked past the service. */
final class CallersRows {

    private static final String STAND = """
            select set_config('weerthuis.standing', 'CALLER', true), set_config('weerthuis.subject', ?, true),
                   set_config('weerthuis.organisation', ?, true), set_config('weerthuis.organisation_kind', ?, true),
                   set_config('weerthuis.region', ?, true), set_config('weerthuis.roles', ?, true),
                   set_config('weerthuis.now', '2026-06-01T08:00:00Z', true),
                   set_config('search_path', 'caseflow', true)
            """;

    private CallersRows() {}

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
