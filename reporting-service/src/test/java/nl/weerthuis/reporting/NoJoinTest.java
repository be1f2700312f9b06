package nl.weerthuis.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** The worst leak is a join: a case and a home in one row are somebody's address. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class NoJoinTest {

    private static final String BOTH = """
            select table_name from information_schema.columns where table_schema = 'reporting'
            group by table_name
            having bool_or(column_name ~ '(case|client)_id')
                and bool_or(column_name ~ '(offer|dwelling|tenancy|reservation|vacancy)_id')
            """;

    @Test
    void no_table_or_view_holds_both_a_case_and_a_home() throws SQLException {
        try (var connection = TestDatabase.connect();
                var answer = connection.createStatement().executeQuery(BOTH)) {
            var found = new ArrayList<String>();
            while (answer.next()) {
                found.add(answer.getString(1));
            }
            assertThat(found).isEmpty();
        }
    }
}
