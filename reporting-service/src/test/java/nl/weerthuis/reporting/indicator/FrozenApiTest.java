package nl.weerthuis.reporting.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is frozen stays, is of one moment, and belongs to one region. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class FrozenApiTest {

    @Inject
    Facts facts;

    @Inject
    Clock clock;

    private SampleRegion region;
    private LocalDate today;

    @BeforeEach
    void aRegion() {
        region = SampleRegion.agreed(facts);
        today = LocalDate.now(clock);
    }

    private void waiting(int people) {
        for (int i = 0; i < people; i++) {
            region.assigned(region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05"), 0, "ORIGIN");
        }
    }

    @Test
    void a_snapshot_does_not_change_and_a_new_one_is_read_first() {
        waiting(12);
        var first = Figures.freeze(region.analyst());
        waiting(20);

        assertThat(Figures.read("waiting", region.analyst()).of("waiting")).isEqualTo("12");

        var second = Figures.freeze(region.analyst());
        assertThat(Figures.read("waiting", region.analyst()).of("waiting")).isEqualTo("32");
        assertThat(Figures.read("waiting?snapshotId=" + first, region.analyst()).of("waiting"))
                .isEqualTo("12");
        given().auth()
                .oauth2(region.boardMember())
                .get("/v1/snapshots")
                .then()
                .statusCode(200)
                .body("items.snapshotId", equalTo(List.of(second, first)))
                .body("items[0].asOf", equalTo(today.toString()));
    }

    @Test
    void figures_of_another_region_are_not_there() {
        var snapshot = Figures.freeze(region.analyst());
        var elsewhere = SampleRegion.agreed(facts);

        given().auth()
                .oauth2(elsewhere.analyst())
                .get("/v1/indicators/waiting?snapshotId=" + snapshot)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(elsewhere.analyst())
                .get("/v1/indicators/waiting")
                .then()
                .statusCode(404);
    }

    @Test
    void the_same_key_makes_one_snapshot() {
        var first = given().auth()
                .oauth2(region.analyst())
                .header("Idempotency-Key", "one")
                .contentType("application/json")
                .body("{}")
                .post("/v1/snapshots");
        var second = given().auth()
                .oauth2(region.analyst())
                .header("Idempotency-Key", "one")
                .contentType("application/json")
                .body("{}")
                .post("/v1/snapshots");

        assertThat(second.asString()).isEqualTo(first.asString());
        given().auth().oauth2(region.analyst()).get("/v1/snapshots").then().body("total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update reporting.indicator_row set published = 1",
                "delete from reporting.indicator_row",
                "truncate reporting.indicator_row",
                "update reporting.snapshot set threshold = 1",
                "delete from reporting.snapshot"
            })
    void what_is_frozen_cannot_be_changed_even_past_the_service(String statement) throws SQLException {
        Figures.freeze(region.analyst());

        try (var connection = TestDatabase.connectAsApp("reporting");
                var change = connection.createStatement()) {
            assertThatThrownBy(() -> change.executeUpdate(statement)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_snapshot_taken_while_facts_come_in_is_of_one_moment() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 3; i++) {
            calls.add(() -> {
                waiting(40);
                return "";
            });
            calls.add(() -> Figures.freeze(region.analyst()));
        }

        var snapshots = AtOnce.run(calls).stream().filter(id -> !id.isEmpty()).toList();

        assertThat(snapshots).hasSize(3).allSatisfy(id -> {
            var waiting = Figures.read("waiting?snapshotId=" + id, region.analyst());
            var submitted = Figures.read("lead-times?snapshotId=" + id, region.analyst());
            assertThat(waiting.of("waiting")).isEqualTo(submitted.of("cases", "breakdown=READY_TO_SUBMITTED"));
        });
    }
}
