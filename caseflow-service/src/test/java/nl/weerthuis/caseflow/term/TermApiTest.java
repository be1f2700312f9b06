package nl.weerthuis.caseflow.term;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.check;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.stateOf;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.Test;

/** The day is Monday 1 June 2026. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class TermApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void each_step_has_a_term_that_begins_and_ends_with_it() {
        var id = givenACase(provider, aNomination().prepared());
        toDay("2026-06-03");
        check(id, "flevoland").then().statusCode(200);

        var terms = terms(id);

        assertThat(terms.<List<String>>path("terms.step")).containsExactly("COMPLETENESS_CHECK", "TABLING");
        assertThat(terms.<List<String>>path("terms.party")).containsExactly("REGION", "REGION");
        assertThat(terms.<List<String>>path("terms.dueOn")).containsExactly("2026-06-08", "2026-06-24");
        assertThat(terms.<List<String>>path("terms.endedOn")).containsExactly("2026-06-03", null);
        assertThat(terms.<List<Boolean>>path("terms.overdue")).containsExactly(false, false);
        assertThat(terms.<Integer>path("waitingDays")).isEqualTo(139);
        assertThat(terms.<Integer>path("stoppedDays")).isZero();
    }

    @Test
    void what_comes_in_after_the_cut_off_hour_counts_as_of_the_next_working_day() {
        clock().moveTo(Instant.parse("2026-06-05T15:00:00Z"));

        var id = givenACase(provider, aNomination());

        assertThat(terms(id).<List<String>>path("terms.begunOn")).containsExactly("2026-06-08");
        assertThat(terms(id).<List<String>>path("terms.dueOn")).containsExactly("2026-06-15");
    }

    @Test
    void what_is_overdue_its_party_sees_first_and_the_table_later() {
        var region = "region-" + UUID.randomUUID();
        var here = Actors.caseWorker(provider, region);
        var coordinator = Actors.coordinator(region);
        var id = idOf(nominate(here, aNomination()));
        as(coordinator)
                .body(Map.of("complete", false, "missing", List.of("INCOME")))
                .post("/v1/cases/%s/completeness-checks".formatted(id))
                .then()
                .statusCode(200);

        toDay("2026-06-15");
        assertThat(late(here, "OVERDUE")).isEmpty();
        toDay("2026-06-16");
        assertThat(late(here, "OVERDUE")).containsExactly(id.toString());
        assertThat(late(coordinator, "OVERDUE")).isEmpty();
        toDay("2026-06-22");
        assertThat(late(coordinator, "OVERDUE")).isEmpty();
        toDay("2026-06-23");
        assertThat(late(coordinator, "OVERDUE")).containsExactly(id.toString());
        assertThat(late(Actors.caseWorker(UUID.randomUUID(), region), "OVERDUE"))
                .isEmpty();
        assertThat(late(Actors.coordinator("elsewhere-" + region), "OVERDUE")).isEmpty();
        assertThat(as(here).get("/v1/terms").<List<Integer>>path("items.lateBy"))
                .containsExactly(6);
        assertThat(as(here).get("/v1/terms?party=REGION").<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void the_table_is_late_with_its_own_from_the_first_day() {
        var region = "region-" + UUID.randomUUID();
        var id = idOf(nominate(Actors.caseWorker(provider, region), aNomination()));

        toDay("2026-06-08");
        assertThat(late(Actors.coordinator(region), "OVERDUE")).isEmpty();
        toDay("2026-06-09");

        assertThat(late(Actors.coordinator(region), "OVERDUE")).containsExactly(id.toString());
    }

    @Test
    void a_case_to_which_nothing_happens_is_stalled() {
        var region = "region-" + UUID.randomUUID();
        var here = Actors.caseWorker(provider, region);
        var still = idOf(nominate(here, aNomination()));
        var moved = idOf(nominate(here, aNomination().prepared()));
        var parked = idOf(nominate(here, aNomination()));
        as(here).body(Map.of("reason", "CLIENT_WISH", "until", "2026-09-01"))
                .post("/v1/cases/%s/holds".formatted(parked))
                .then()
                .statusCode(200);

        toDay("2026-06-29");
        assertThat(late(here, "STALLED")).isEmpty();
        check(moved, region).then().statusCode(200);
        toDay("2026-06-30");

        assertThat(late(here, "STALLED")).containsExactly(still.toString());
        assertThat(late(here, "RUNNING")).contains(still.toString(), moved.toString(), parked.toString());
    }

    @Test
    void a_region_sets_its_own_terms_from_a_date_on() {
        var region = "region-" + UUID.randomUUID();
        try (var allocation = new Allocation()) {
            allocation.sets(region, Map.of("TERM_DAYS_COMPLETENESS_CHECK", 2, "DAY_2026_06_02", "CLOSED"));
        }
        var here = Actors.caseWorker(provider, region);

        until(() -> as(here).get("/v1/cases/%s/terms".formatted(idOf(nominate(here, aNomination()))))
                .<List<String>>path("terms.dueOn")
                .equals(List.of("2026-06-04")));
    }

    @Test
    void the_term_of_an_answer_is_the_one_that_was_given_with_the_offer() {
        var id = givenACase(provider, aNomination().prepared());
        try (var allocation = new Allocation()) {
            allocation.says(id, "case-offered", Map.of("answerBy", "2026-06-12"));
            until(() -> stateOf(provider, id).equals("OFFERED"));
            assertThat(terms(id).<List<String>>path("terms.dueOn")).endsWith("2026-06-12");
            allocation.says(id, "case-contracted", Map.of("plannedKeyDate", "2026-06-20"));
            allocation.says(id, "case-key-date-planned", Map.of("plannedKeyDate", "2026-06-27"));

            until(() -> terms(id).<List<String>>path("terms.dueOn").contains("2026-06-27"));
        }

        assertThat(terms(id).<List<String>>path("terms.step")).endsWith("ANSWER", "KEYS");
    }

    private Response terms(UUID id) {
        return as(worker).get("/v1/cases/%s/terms".formatted(id));
    }

    private static List<String> late(String token, String kind) {
        return as(token).get("/v1/terms?pageSize=100&kind=" + kind).path("items.caseId");
    }

    private static void toDay(String day) {
        clock().moveTo(Instant.parse(day + "T08:00:00Z"));
    }

    private static ServiceClock clock() {
        return Arc.container().instance(ServiceClock.class).get();
    }
}
