package nl.weerthuis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Neither end waits for ever for one that a firewall forgot; that it works the faults lanes show ({@code network}). */
@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class ForgottenConnectionTest {

    @Inject
    AgroalDataSource database;

    @Test
    void the_service_gives_up_a_silent_database_and_the_database_a_silent_transaction() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var answer = query.executeQuery("show idle_in_transaction_session_timeout")) {
            assertThat(connection.getNetworkTimeout()).isPositive();
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isNotEqualTo("0");
        }
    }
}
