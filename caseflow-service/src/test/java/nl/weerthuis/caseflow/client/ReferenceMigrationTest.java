package nl.weerthuis.caseflow.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import nl.weerthuis.platform.testing.ServiceTestResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database with cases of before is migrated by its owner, whom row security shows nothing by itself. */
class ReferenceMigrationTest {

    private static final ServiceTestResource RESOURCE = new ServiceTestResource();
    private static final String OLD_CASE = """
            insert into caseflow.client (id, provider_id, region, registered_at)
            values ('00000000-0000-4000-8000-00000000000c', '00000000-0000-4000-8000-00000000000a', 'flevoland', now());
            insert into caseflow.case_file (id, version, client_id, provider_id, region, client_reference, target_group,
              protection_level, facility_list, facility_code, ready_on, waiting_since, submitted_on, state,
              suspected_double, conditions, changes, changed_at)
            values ('00000000-0000-4000-8000-00000000000f', 0, '00000000-0000-4000-8000-00000000000c',
              '00000000-0000-4000-8000-00000000000a', 'flevoland', 'ref-1', 'SHELTERED_LIVING', 'STANDARD', 'WMO020', '15',
              current_date, current_date, current_date, 'SUBMITTED', false, '{}', 1, now());
            insert into caseflow.client_reference (provider_id, reference_index, case_id)
            values ('00000000-0000-4000-8000-00000000000a', '\\x4711', '00000000-0000-4000-8000-00000000000f')
            """;

    private static Map<String, String> config;

    @BeforeAll
    static void start() {
        RESOURCE.init(Map.of("service", "caseflow"));
        config = RESOURCE.start();
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void a_case_of_before_gets_the_index_that_its_reference_was_claimed_with() throws SQLException {
        migrate("121");
        run(OLD_CASE);

        migrate("latest");

        assertThat(one("select client_reference || ' ' || encode(reference_index, 'hex') from caseflow.case_file"))
                .isEqualTo("ref-1 4711");
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(config.get("weerthuis.database.url"), "caseflow_owner", owner())
                .schemas("caseflow")
                .defaultSchema("caseflow")
                .locations("db/platform", "db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app_role", "caseflow_app"))
                .target(target)
                .load()
                .migrate();
    }

    private static String owner() {
        return config.get("weerthuis.database.owner.password");
    }

    private static void run(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(config.get("weerthuis.database.url"), "caseflow_owner", owner());
                var statement = connection.createStatement()) {
            statement.execute("select set_config('weerthuis.standing', 'SERVICE', false)");
            statement.execute(sql);
        }
    }

    private static String one(String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(config.get("weerthuis.database.url"), "caseflow_owner", owner());
                var statement = connection.createStatement()) {
            statement.execute("select set_config('weerthuis.standing', 'SERVICE', false)");
            try (var row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
