package nl.weerthuis.reporting.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import nl.weerthuis.platform.testing.RowSecurityRule;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database shows the service's own role, whatever it is asked. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class RowSecurityTest {

    private static final String CLAIMS = """
            select set_config('search_path', 'reporting', true), set_config('weerthuis.standing', 'CALLER', true),
                set_config('weerthuis.organisation', '%s', true), set_config('weerthuis.organisation_kind', '%s', true),
                set_config('weerthuis.region', '%s', true), set_config('weerthuis.roles', '%s', true)
            """;

    @Inject
    Facts facts;

    @Test
    void every_table_is_locked_or_says_why_not() {
        RowSecurityRule.check("reporting");
    }

    @Test
    void figures_are_seen_in_their_own_region() throws SQLException {
        var region = SampleRegion.agreed(facts);
        var other = SampleRegion.agreed(facts);
        region.realised(12, 0, region.corporation(), "2026-H1");
        given().auth()
                .oauth2(region.analyst())
                .contentType("application/json")
                .body("{}")
                .post("/v1/snapshots")
                .then()
                .statusCode(201);

        assertThat(seen("snapshot", region)).isOne();
        assertThat(seen("indicator_row", region)).isPositive();
        assertThat(seen("agreement", region)).isOne();
        assertThat(seen("snapshot", other)).isZero();
        assertThat(seen("indicator_row", other)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"offer_standing", "dwelling", "target", "realisation", "region_parameter", "rebuild", "inbox"})
    void what_is_counted_from_is_the_services_alone(String table) throws SQLException {
        var region = SampleRegion.agreed(facts);
        region.target(0, region.corporation(), "2026-H1", 5);
        region.realised(1, 0, region.corporation(), "2026-H1");

        assertThat(seen(table, region)).isZero();
    }

    @Test
    void nobody_sees_nothing() throws SQLException {
        SampleRegion.agreed(facts);

        try (var connection = TestDatabase.connectAsApp("reporting")) {
            assertThat(count(connection, "reporting.organisation")).isZero();
            assertThat(count(connection, "reporting.case_standing")).isZero();
        }
    }

    @Test
    void a_caller_writes_no_read_model() throws SQLException {
        var region = SampleRegion.agreed(facts);

        try (var connection = asCoordinator(region);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "insert into case_standing (case_id) values ('%s')".formatted(region.provider())))
                    .hasMessageContaining("row-level security");
        }
    }

    private static long seen(String table, SampleRegion region) throws SQLException {
        try (var connection = asCoordinator(region)) {
            return count(connection, table);
        }
    }

    private static Connection asCoordinator(SampleRegion region) throws SQLException {
        var connection = TestDatabase.connectAsApp("reporting");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(CLAIMS.formatted(region.provider(), "REGION", region.name(), "table-coordinator"));
        }
        return connection;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from " + table)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
