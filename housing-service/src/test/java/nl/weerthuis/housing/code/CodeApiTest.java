package nl.weerthuis.housing.code;

import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class CodeApiTest {

    private final UUID corporation = UUID.randomUUID();

    private final int codes = new CodeFile().codes().size();

    @Inject
    LoadCodeLists loadCodeLists;

    @Test
    void the_lists_are_loaded_once_and_published() throws SQLException {
        officer(corporation)
                .get("/v1/vera/codes")
                .then()
                .statusCode(200)
                .body("total", equalTo(1_000))
                .body("totalIsExact", equalTo(false));
        assertThat(stored()).isEqualTo(codes);

        assertThat(loadCodeLists.handle()).isFalse();
        assertThat(stored()).isEqualTo(codes);
    }

    @Test
    void a_list_is_asked_for_as_it_holds_on_a_day() {
        officer(corporation)
                .queryParam("list", "EENHEIDSTATUS")
                .get("/v1/vera/codes")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("OND"))
                .body("items.find { it.code == 'OND' }.validUntil", equalTo("2023-06-30"))
                .body("items.find { it.code == 'LEE' }.name", equalTo("Leegstand"));
        officer(corporation)
                .queryParam("list", "EENHEIDSTATUS")
                .queryParam("on", "2026-03-01")
                .get("/v1/vera/codes")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("LEE"))
                .body("items.code", not(hasItem("OND")));
    }

    @Test
    void a_date_of_the_list_that_no_calendar_knows_is_shown() {
        officer(corporation)
                .queryParam("list", "EINDEDETAILREDEN")
                .queryParam("pageSize", 100)
                .get("/v1/vera/codes")
                .then()
                .body("items.find { it.code == 'LEE' }.unreadable", equalTo("14-02-205"))
                .body("items.find { it.code == 'LEE' }.validFrom", equalTo(null));
    }

    @Test
    void bad_questions_are_named() {
        officer(corporation)
                .queryParam("on", "gisteren")
                .get("/v1/vera/codes")
                .then()
                .statusCode(400);
        officer(corporation)
                .queryParam("list", "X".repeat(65))
                .get("/v1/vera/codes")
                .then()
                .statusCode(400);
        officer(corporation)
                .queryParam("list", "NIETS")
                .get("/v1/vera/codes")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    private static int stored() throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from housing.vera_code");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
