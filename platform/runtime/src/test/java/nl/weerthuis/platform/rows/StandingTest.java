package nl.weerthuis.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.plain.RealDatabase;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.security.Callers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As whom the database is asked: as the caller, as nobody, or as the service itself. */
class StandingTest {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final Caller CALLER = Callers.caller(ORGANISATION, "visitor", "keeper");
    private static final Instant NOW = Instant.parse("2026-03-29T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final List<String> SETTINGS =
            List.of("standing", "subject", "organisation", "organisation_kind", "region", "roles", "now");
    private static final List<String> AS_THE_CALLER = List.of(
            "CALLER", "somebody", ORGANISATION.toString(), "PROVIDER", "flevoland", "keeper visitor", NOW.toString());

    private AgroalDataSource pool;

    @BeforeEach
    void open() throws SQLException {
        pool = RealDatabase.pool();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void the_database_is_told_every_claim_under_its_own_name_until_the_transaction_ends() throws Exception {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Standing.of(CALLER, NOW).applyTo(connection);
            assertThat(told(connection)).isEqualTo(AS_THE_CALLER);

            connection.commit();
            assertThat(told(connection)).containsOnly("");
            connection.rollback();
        }
    }

    @Test
    void nobody_says_nothing_and_the_service_only_that_it_is_the_service() throws Exception {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Standing.of(CALLER, NOW).applyTo(connection);
            Standing.NOBODY.applyTo(connection);
            assertThat(told(connection)).containsOnly("");

            Standing.SERVICE.applyTo(connection);
            assertThat(told(connection)).containsExactly("SERVICE", "", "", "", "", "", "");
            connection.rollback();
        }
    }

    @Test
    void who_asks_in_a_request_is_the_caller() {
        assertThat(rows(Callers.somebody()).standing()).isEqualTo(Standing.of(CALLER, NOW));
    }

    @Test
    void who_asks_without_a_token_is_nobody() {
        assertThat(rows(Callers.nobody()).standing()).isEqualTo(Standing.NOBODY);
    }

    @Test
    void what_runs_outside_a_request_is_nobody() {
        var rows = new RowSecurity(CALLER, Callers.somebody(), Requests.none(), CLOCK);

        assertThat(rows.standing()).isEqualTo(Standing.NOBODY);
    }

    @Test
    void on_duty_it_is_the_service_until_the_outermost_duty_ends() {
        var rows = rows(Callers.somebody());

        rows.beginDuty();
        rows.beginDuty();
        assertThat(rows.standing()).isEqualTo(Standing.SERVICE);
        rows.endDuty();
        assertThat(rows.standing()).isEqualTo(Standing.SERVICE);
        rows.endDuty();
        assertThat(rows.standing()).isEqualTo(Standing.of(CALLER, NOW));
    }

    @Test
    void one_threads_duty_is_no_other_threads() throws Exception {
        var rows = rows(Callers.nobody());
        rows.beginDuty();
        var other = new ArrayList<Standing>();
        var thread = new Thread(() -> other.add(rows.standing()));
        thread.start();
        thread.join();

        assertThat(other).containsExactly(Standing.NOBODY);
    }

    @Test
    void a_transaction_takes_its_connection_in_the_name_of_who_asks() throws Exception {
        try (var named = RealDatabase.pool(rows(Callers.somebody()))) {
            RealDatabase.committed(() -> assertThat(told(named)).isEqualTo(AS_THE_CALLER));
            assertThat(told(named)).containsOnly("");
        }
    }

    @Test
    void outside_a_transaction_the_connection_is_not_asked_anything() throws Exception {
        try (var connection = pool.getConnection()) {
            cut(connection);

            rows(Callers.somebody()).onConnectionAcquire(connection);
        }
    }

    @Test
    void a_connection_that_cannot_be_told_who_asks_is_not_used() throws Exception {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            cut(connection);

            assertThatExceptionOfType(RowSecurityFailure.class)
                    .isThrownBy(() -> rows(Callers.somebody()).onConnectionAcquire(connection))
                    .withCauseInstanceOf(SQLException.class);
        }
    }

    private static RowSecurity rows(SecurityIdentity identity) {
        return new RowSecurity(CALLER, identity, Requests.one(), CLOCK);
    }

    private static List<String> told(AgroalDataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return told(connection);
        }
    }

    private static List<String> told(Connection connection) throws SQLException {
        var told = new ArrayList<String>();
        try (var query = connection.prepareStatement("select coalesce(current_setting('weerthuis.' || ?, true), '')")) {
            for (var setting : SETTINGS) {
                query.setString(1, setting);
                try (var row = query.executeQuery()) {
                    row.next();
                    told.add(row.getString(1));
                }
            }
        }
        return told;
    }

    /** As when the server dies: the connection does not know it yet. */
    private void cut(Connection connection) throws SQLException {
        var process = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        try (var other = pool.getConnection();
                var end = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            end.setInt(1, process);
            end.execute();
        }
    }
}
