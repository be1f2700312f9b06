package nl.weerthuis.housing.access;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.RowLock;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Row security is off here: what is still hidden, the queries hide. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class JavaRuleAloneApiTest extends ReadMatrix {

    private RowLock rows;

    @BeforeEach
    void switch_row_security_off() throws SQLException {
        rows = RowLock.open("housing");
    }

    @AfterEach
    void switch_row_security_on() throws SQLException {
        rows.close();
    }
}
