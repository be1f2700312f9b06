package nl.weerthuis.caseflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row security may not cost a scan of the whole table: the service's statements as PostgreSQL plans them for a caller. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class RowSecurityPlanTest {

    private static final int CASES = 50_000;
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID CORPORATION = UUID.randomUUID();
    private static final String REGION = "plans";
    private static final String FILL = """
            insert into caseflow.client (id, provider_id, region, bsn_region_index, person_region_index, registered_at)
            select md5('plan-client-' || n)::uuid, md5('plan-provider-' || n %% 40)::uuid, 'plans', int4send(n),
                   int4send(n), now() from generate_series(1, %1$d) n;
            insert into caseflow.case_file (id, version, client_id, provider_id, region, target_group, protection_level,
                facility_list, facility_code, ready_on, waiting_since, submitted_on, state, suspected_double, conditions,
                changes, changed_at)
            select md5('plan-case-' || n)::uuid, 0, md5('plan-client-' || n)::uuid,
                   md5('plan-provider-' || n %% 40)::uuid, 'plans', 'SHELTERED_LIVING', 'STANDARD', 'WMO020', '15',
                   date '2026-01-01', date '2026-01-01', date '2026-01-01' + n %% 300, 'SUBMITTED', false, '{}', 1, now()
            from generate_series(1, %1$d) n;
            update caseflow.case_file set provider_id = '%2$s' where id in (
                select id from caseflow.case_file where region = 'plans' order by id limit 500);
            insert into caseflow.precondition (id, case_id, code, status, changed_on, changed_by)
            select gen_random_uuid(), md5('plan-case-' || n)::uuid, 'INCOME', 'MET', date '2026-01-01', 'plan'
            from generate_series(1, %1$d) n;
            analyze caseflow.case_file; analyze caseflow.client; analyze caseflow.precondition;
            """;
    private static boolean filled;

    /** The rows go with the database of the run. */
    @BeforeEach
    void fill() throws SQLException {
        if (!filled) {
            asSuperuser(FILL.formatted(CASES, PROVIDER));
            filled = true;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PROVIDER | case-worker | select * from case_file where provider_id = '%1$s' order by submitted_on desc, id limit 20
                    PROVIDER | case-worker | select * from case_file where provider_id = '%1$s' and id = '%3$s' for update
                    PROVIDER | case-worker | select * from client where id = '%3$s'
                    PROVIDER | case-worker | select * from precondition where case_id = '%3$s'
                    PROVIDER | case-worker | select id from client where provider_id = '%1$s' and bsn_index = '\\x01'
                    PROVIDER | case-worker | update case_file set changes = 2 where id = '%3$s' and version = 0
                    PROVIDER | auditor | select * from case_file where provider_id = '%1$s' and id = '%3$s'
                    REGION | table-coordinator | select * from case_file where region = 'plans' and id = '%3$s'
                    REGION | table-coordinator | select * from case_file where region = 'plans' order by submitted_on desc, id limit 20
                    REGION | table-coordinator | select * from precondition where case_id = '%3$s'
                    MUNICIPALITY | wmo-consultant | select * from client where id = '%3$s'
                    MUNICIPALITY | wmo-consultant | select * from case_file where id = '%3$s'
                    CORPORATION | housing-officer | select * from introduction where organisation_id = '%2$s' and id = '%3$s'
                    CORPORATION | housing-officer | select * from client where id = '%3$s'
                    """)
    void no_statement_scans_a_whole_table(String kind, String role, String statement) throws SQLException {
        var plan = plan(kind, role, statement.formatted(PROVIDER, CORPORATION, UUID.randomUUID()));

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on case_file", "Seq Scan on client");
        assertThat(plan).doesNotContain("Seq Scan on precondition");
    }

    private static String plan(String kind, String role, String statement) throws SQLException {
        try (var connection = TestDatabase.connectAsApp("caseflow")) {
            connection.setAutoCommit(false);
            var organisation = kind.equals("PROVIDER") ? PROVIDER : CORPORATION;
            CallersRows.stand(connection, "planner", kind, organisation, REGION, role);
            try (var explain = connection.createStatement();
                    var answer = explain.executeQuery("explain (analyze, timing off) " + statement)) {
                var lines = new StringBuilder();
                while (answer.next()) {
                    lines.append(answer.getString(1)).append('\n');
                }
                return lines.toString();
            } finally {
                connection.rollback();
            }
        }
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
