package nl.weerthuis.platform.digest;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.weerthuis.platform.digest.DigestedState.Kind;
import nl.weerthuis.platform.rows.Duty;

/** Computes what this service's state comes down to, of one moment and without holding anybody up. */
@ApplicationScoped
public class StateDigest {

    private static final int PATIENCE_SECONDS = 300;
    private static final int MILLIS = 1_000;
    // Moments as text depend on the session.
    private static final String UTC = "select set_config('TimeZone', 'UTC', true)";
    // One statement, so that all kinds are of one snapshot.
    private static final String OF_KIND = """
            (select %d as place, '%s' as name, count(*) as rows, encode(sha256(coalesce(
                 string_agg(sha256(convert_to(line, 'UTF8')), ''::bytea order by line collate "C"), ''::bytea)), 'hex') as sha256
             from (%s) kind (line))
            """;

    private final List<Kind> kinds;
    private final AgroalDataSource database;
    private final Duty duty;

    StateDigest(@All List<DigestedState> states, AgroalDataSource database, Duty duty) {
        this.kinds = states.stream().flatMap(state -> state.kinds().stream()).toList();
        this.database = database;
        this.duty = duty;
    }

    /** In a transaction of its own; on duty, because it is about every row and tells none. */
    public List<Digest> now() {
        return duty.call(() ->
                QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(this::inTransaction));
    }

    /** In the transaction under way, on the tables that its search path leads to. */
    public List<Digest> inTransaction() {
        if (kinds.isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection()) {
            int usual = connection.getNetworkTimeout();
            // All rows in one statement: longer than silence may last elsewhere.
            connection.setNetworkTimeout(Runnable::run, PATIENCE_SECONDS * MILLIS);
            try {
                return read(connection);
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException e) {
            throw new DigestFailure(e);
        }
    }

    private List<Digest> read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var zone = statement.executeQuery(UTC)) {
            zone.next();
        }
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query())) {
            var digests = new ArrayList<Digest>();
            while (answer.next()) {
                digests.add(new Digest(answer.getString("name"), answer.getLong("rows"), answer.getString("sha256")));
            }
            return List.copyOf(digests);
        }
    }

    private String query() {
        return kinds.stream()
                .map(kind -> OF_KIND.formatted(kinds.indexOf(kind), kind.name(), kind.lines()))
                .collect(Collectors.joining(" union all ", "", " order by place"));
    }

    private static final class DigestFailure extends RuntimeException {
        private DigestFailure(SQLException cause) {
            super("The state could not be digested", cause);
        }
    }
}
