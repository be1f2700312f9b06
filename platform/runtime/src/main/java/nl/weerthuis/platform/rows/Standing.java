package nl.weerthuis.platform.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.TreeSet;
import nl.weerthuis.platform.security.Caller;

/** In whose name the database is asked, as row security reads it (V003). */
record Standing(
        String kind,
        String subject,
        String organisation,
        String organisationKind,
        String region,
        String roles,
        String now) {

    /** Nobody: sees nothing. */
    static final Standing NOBODY = new Standing("", "", "", "", "", "", "");

    /** The service's own work. */
    static final Standing SERVICE = new Standing("SERVICE", "", "", "", "", "", "");

    private static final String SET = """
            select set_config('weerthuis.standing', ?, true), set_config('weerthuis.subject', ?, true),
                   set_config('weerthuis.organisation', ?, true), set_config('weerthuis.organisation_kind', ?, true),
                   set_config('weerthuis.region', ?, true), set_config('weerthuis.roles', ?, true),
                   set_config('weerthuis.now', ?, true)
            """;

    /** @param now by the service's clock, so that a term ends for the database when it ends for the service */
    static Standing of(Caller caller, Instant now) {
        return new Standing(
                "CALLER",
                caller.subject(),
                caller.organisation().toString(),
                caller.organisationKind(),
                caller.region(),
                String.join(" ", new TreeSet<>(caller.roles())),
                now.toString());
    }

    /** Until the end of the transaction (set local), so that a pooled connection carries nobody's name on. */
    void applyTo(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement(SET)) {
            set.setString(1, kind);
            set.setString(2, subject);
            set.setString(3, organisation);
            set.setString(4, organisationKind);
            set.setString(5, region);
            set.setString(6, roles);
            set.setString(7, now);
            set.execute();
        }
    }
}
