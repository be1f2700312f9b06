package nl.weerthuis.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class KeyRotationFiguresTest {

    @Inject
    KeyRotationFigures figures;

    @Test
    void a_rotation_that_does_not_move_on_grows_old() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = probe");
            statement.execute("delete from key_rotation");
            assertThat(age(statement)).isZero();

            statement.execute("""
                    insert into key_rotation (id, kind, step, total, requested_by, step_since)
                    values (gen_random_uuid(), 'SUBJECTS', 'ENCRYPT', 5, 'operator', now() - interval '2 hours')
                    """);

            assertThat(age(statement)).isEqualTo(7_200);
            connection.rollback();
        }
    }

    private double age(Statement statement) throws SQLException {
        try (var row = statement.executeQuery(figures.figures().get(0).sql())) {
            row.next();
            return row.getDouble(1);
        }
    }
}
