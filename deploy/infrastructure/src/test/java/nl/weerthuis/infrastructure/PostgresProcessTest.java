package nl.weerthuis.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {
    private static final Path BINARIES = Path.of("target", "postgresql-for-tests");
    private static final String PASSWORD = "it's \\secret";

    @TempDir
    private Path directory;

    private final List<String> messages = new ArrayList<>();
    private final List<PostgresProcess> started = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(PostgresProcess::stop);
    }

    @Test
    void what_was_committed_survives_a_kill() throws SQLException {
        var postgres = aPostgres(Ports.free()).start();
        setup(postgres).database("things").service("things", "probe", "o'wner", "app");
        execute(postgres, "create table probe.thing (name text)", "insert into probe.thing values ('kept')");

        postgres.kill();
        assertThat(postgres.isAlive()).isFalse();
        postgres.start();

        assertThat(names(postgres, "probe_owner", "o'wner")).containsExactly("kept");
    }

    @Test
    void the_application_role_owns_nothing_and_setup_may_be_repeated() throws SQLException {
        var postgres = aPostgres(Ports.free()).start();
        setup(postgres).database("things").service("things", "probe", "first", "first");
        setup(postgres).database("things").service("things", "probe", "owner", "app");
        execute(postgres, "create table probe.thing (name text)");

        assertThatThrownBy(() -> names(postgres, "probe_app", "app")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect(postgres, "probe_app", "first")).hasMessageContaining("authentication failed");
    }

    @Test
    void one_left_running_is_stopped_first_with_a_message() {
        int port = Ports.free();
        var orphan = aPostgres(port).start();

        var successor = aPostgres(port).start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(successor.isAlive()).isTrue();
        assertThat(messages).singleElement().asString().contains("earlier start", String.valueOf(orphan.pid()));
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress("127.0.0.1", 0));

            assertThatThrownBy(() -> aPostgres(other.getLocalPort()).start())
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContaining("is in use by another program")
                    .hasMessageContaining("PostgreSQL");
        }
    }

    @Test
    void a_server_that_dies_while_starting_is_quoted() throws IOException {
        var postgres = aPostgres(Ports.free()).start();
        postgres.stop();
        Files.delete(directory.resolve("data").resolve("global").resolve("pg_control"));

        assertThatThrownBy(postgres::start)
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("stopped while starting")
                .hasMessageContaining("pg_control");
    }

    @Test
    void data_with_another_password_are_declined() {
        var postgres = aPostgres(Ports.free()).start();
        postgres.stop();
        var other = new PostgresProcess(directory.resolve("data"), Ports.free(), directory.resolve("log"), "other")
                .unpackedInto(BINARIES);

        assertThatThrownBy(other::start).hasMessageContaining("another superuser password");
        assertThat(other.isAlive()).isFalse();
    }

    private PostgresProcess aPostgres(int port) {
        var postgres = new PostgresProcess(directory.resolve("data"), port, directory.resolve("log"), PASSWORD)
                .unpackedInto(BINARIES)
                .announcing(messages::add);
        started.add(postgres);
        return postgres;
    }

    private static DatabaseSetup setup(PostgresProcess postgres) {
        return new DatabaseSetup("127.0.0.1", postgres.port(), PostgresProcess.SUPERUSER, PASSWORD);
    }

    private static void execute(PostgresProcess postgres, String... statements) throws SQLException {
        try (var connection = connect(postgres, "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("set role probe_owner");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> names(PostgresProcess postgres, String user, String password) throws SQLException {
        try (var connection = connect(postgres, user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from probe.thing")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static Connection connect(PostgresProcess postgres, String user, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("things"), user, password);
    }
}
