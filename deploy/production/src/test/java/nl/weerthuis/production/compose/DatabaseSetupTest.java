package nl.weerthuis.production.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import nl.weerthuis.infrastructure.DatabaseSetup;
import nl.weerthuis.infrastructure.Ports;
import nl.weerthuis.infrastructure.PostgresProcess;
import nl.weerthuis.production.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script for a PostgreSQL of one's own leaves what the local region's setup leaves. */
class DatabaseSetupTest {

    private static final List<String> SERVICES = List.of("caseflow", "housing", "allocation", "reporting");
    private static final String FACTS = """
            select 'role ' || rolname || ' ' || rolcanlogin || rolsuper || rolcreatedb || rolcreaterole || rolbypassrls
                || rolreplication || rolinherit
            from pg_roles where rolname ~ '_(owner|app)$'
            union all
            select 'schema ' || nspname || ' ' || pg_get_userbyid(nspowner) || ' ' || coalesce(nspacl::text, '')
            from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
            union all
            select 'database ' || datacl::text from pg_database where datname = current_database()
            """;

    @TempDir
    private java.nio.file.Path folder;

    @Test
    void makes_what_the_local_region_makes_and_may_run_twice() throws SQLException, IOException {
        var setup = Files.readString(Code.ROOT.resolve("deploy/compose/postgres/setup.sql"));
        try (var postgres = new PostgresProcess(
                        folder.resolve("data"), Ports.free(), folder.resolve("log"), "superuser-secret")
                .withoutSync()
                .start()) {
            var local = new DatabaseSetup("127.0.0.1", postgres.port(), "postgres", "superuser-secret");
            local.database("local");
            SERVICES.forEach(service -> local.service("local", service, "secret-owner", "secret-app"));
            local.database("own");
            // As an image makes it, open to everybody.
            try (var own = connect(postgres, "own");
                    var statement = own.createStatement()) {
                statement.execute("grant connect, temporary on database own to public");
                statement.execute("grant usage, create on schema public to public");
                for (int run = 1; run <= 2; run++) {
                    for (var service : SERVICES) {
                        statement.execute(
                                "select set_config('setup.%s_owner', 'secret-owner', false)".formatted(service));
                        statement.execute("select set_config('setup.%s_app', 'secret-app', false)".formatted(service));
                    }
                    statement.execute(setup);
                }
            }

            assertThat(facts(postgres, "own")).isEqualTo(facts(postgres, "local"));
            assertThat(facts(postgres, "own")).hasSizeGreaterThan(12);
        }
    }

    private static TreeSet<String> facts(PostgresProcess postgres, String database) throws SQLException {
        var facts = new TreeSet<String>();
        try (var connection = connect(postgres, database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(FACTS)) {
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
        }
        return facts;
    }

    private static Connection connect(PostgresProcess postgres, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.port(), database),
                "postgres",
                "superuser-secret");
    }
}
