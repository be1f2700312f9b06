package nl.weerthuis.housing.access;

import static nl.weerthuis.housing.Housing.aDwelling;
import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.RowLock;
import nl.weerthuis.platform.testing.RowSecurityRule;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** The Java rule shows everybody everything here: what is still hidden, PostgreSQL hides. */
@QuarkusTest
@TestProfile(OpenAccess.Profile.class)
@WithService(value = "housing", streams = Housing.STREAMS)
class RowSecurityAloneApiTest extends ReadMatrix {

    @Test
    void every_table_is_locked_or_says_why_not() {
        RowSecurityRule.check("housing");
    }

    @Test
    void nobody_else_changes_a_dwelling() {
        var other = officer(UUID.randomUUID());

        assertThat(other.header("If-Match", "*")
                        .body(aDwelling())
                        .put("/v1/dwellings/{id}", dwelling)
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer(UUID.randomUUID())
                        .post("/v1/dwellings/{id}/vacancy-withdrawal", dwelling)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void lists_hold_what_one_may_see() {
        assertThat(officer(corporation).get("/v1/dwellings").asString()).contains(dwelling.toString());
        assertThat(officer(UUID.randomUUID()).get("/v1/dwellings").asString()).doesNotContain(dwelling.toString());
        assertThat(officer(UUID.randomUUID()).get("/v1/tenancies").asString()).doesNotContain(tenancy.toString());
        assertThat(elsewhere().get("/v1/reservations").asString()).doesNotContain(offer.id.toString());
        assertThat(as("wmo-consultant", urk, "MUNICIPALITY").get("/v1/targets").asString())
                .doesNotContain(target.toString());
    }

    /** The route alone: row security off as well, and a role that may not still may not. */
    @Test
    void without_any_rule_of_rows_the_route_declines() throws SQLException {
        var rows = RowLock.open("housing");
        try {
            assertThat(officer(UUID.randomUUID())
                            .get("/v1/tenancies/{id}", tenancy)
                            .statusCode())
                    .isEqualTo(200);

            assertThat(as("wmo-consultant", almere, "MUNICIPALITY")
                            .get("/v1/tenancies/{id}", tenancy)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(as("case-worker", corporation, "CORPORATION")
                            .get("/v1/dwellings/{id}", dwelling)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(officer(corporation).body(Map.of()).post("/v1/targets").statusCode())
                    .isEqualTo(403);
        } finally {
            rows.close();
        }
    }

    @Test
    void an_office_sets_figures_on_its_own_soil() throws SQLException {
        var deventer = Housing.anOffice("0150");
        var body = Map.of("neighbourhoodCode", "BU01509999", "limit", 1, "periodMonths", 12, "validFrom", "2026-01-01");
        var foreign =
                Map.of("neighbourhoodCode", "BU00349999", "limit", 1, "periodMonths", 12, "validFrom", "2026-01-01");

        assertThat(as("table-coordinator", deventer, "REGION")
                        .body(foreign)
                        .post("/v1/capacities")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(coordinator().body(body).post("/v1/capacities").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(as("table-coordinator", deventer, "REGION")
                        .body(body)
                        .post("/v1/capacities")
                        .statusCode())
                .isEqualTo(201);
    }
}
