package nl.weerthuis.caseflow.escalation;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.Test;

/** The day is Monday 1 June 2026; a nomination is checked by Monday the 8th. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class EscalationApiTest {

    private static final String ESCALATED = "nl.weerthuis.case-escalated.v1";
    private static final String ENDED = "nl.weerthuis.case-escalation-ended.v1";
    private static final Map<String, Object> STUCK =
            Map.of("reason", "PARTIES_DISAGREE", "explanation", "Niemand wil de begeleiding betalen.");

    @Inject
    ClimbLadder climbLadder;

    private final String region = "region-" + UUID.randomUUID();
    private final String worker = Actors.caseWorker(UUID.randomUUID(), region);
    private final String coordinator = Actors.coordinator(region);

    @Test
    void a_provider_asks_the_coordinator_and_the_answer_ends_it() {
        var id = givenACase();

        var raised = escalate(worker, id);

        assertThat(raised.statusCode()).isEqualTo(201);
        assertThat(raised.<String>path("level")).isEqualTo("CASE");
        assertThat(raised.<String>path("answerBy")).isEqualTo("2026-06-08");
        assertThat(raised.<String>path("explanation")).isNull();
        assertThat(escalations(coordinator, id).<List<String>>path("items.explanation"))
                .containsExactly("Niemand wil de begeleiding betalen.");

        assertThat(as(worker)
                        .get("/v1/cases/%s/plan".formatted(id))
                        .<String>path("actions.find { it.code == 'ANSWER_ESCALATION' }.where.href"))
                .isEqualTo("/v1/cases/%s/escalations/%s/resolution".formatted(id, raised.<String>path("id")));

        var resolved = resolve(id, raised.path("id"));

        assertThat(resolved.<String>path("outcome")).isEqualTo("AGREEMENT_MADE");
        assertThat(escalations(worker, id).<List<String>>path("items.answer")).containsExactly("De gemeente betaalt.");
        assertThat(resolve(id, raised.path("id")).<String>path("code")).isEqualTo("escalation-resolved-before");
        assertThat(OutboxProbe.of("caseflow").types(id)).endsWith(ESCALATED, ENDED);
    }

    @Test
    void it_is_a_flag_beside_the_state_that_lists_find() {
        var calm = givenACase();
        var stuck = givenACase();
        escalate(coordinator, stuck);

        assertThat(listed("/v1/cases?escalated=true")).containsExactly(stuck.toString());
        assertThat(listed("/v1/cases?escalated=false")).containsExactly(calm.toString());
        assertThat(as(worker).get("/v1/cases?escalated=true").<List<String>>path("items.escalatedTo"))
                .containsExactly("TABLE");
        assertThat(as(worker).get("/v1/cases?escalated=true").<List<String>>path("items.state"))
                .containsExactly("SUBMITTED");
        assertThat(as(worker).get("/v1/escalations").<List<String>>path("items.caseId"))
                .containsExactly(stuck.toString());
        assertThat(as(worker).get("/v1/escalations").<List<String>>path("items.explanation"))
                .containsOnlyNulls();
        assertThat(as(coordinator).get("/v1/escalations?level=BOARD").<List<String>>path("items"))
                .isEmpty();
        assertThat(as(Actors.coordinator("elsewhere-" + region))
                        .get("/v1/escalations")
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void it_climbs_level_by_level_and_of_two_who_press_at_once_one_does() throws Exception {
        var id = givenACase();
        String escalation = escalate(coordinator, id).path("id");

        var answers = AtOnce.run(2, () -> raise(id, escalation, "MANAGEMENT"));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        assertThat(raise(id, escalation, "MANAGEMENT").<String>path("detail"))
                .contains("MANAGEMENT")
                .contains("BOARD");
        assertThat(raise(id, escalation, "BOARD").<String>path("answerBy")).isEqualTo("2026-07-27");
        assertThat(raise(id, escalation, "EXTERNAL").<String>path("level")).isEqualTo("EXTERNAL");
        assertThat(raise(id, escalation, "EXTERNAL").<String>path("code")).isEqualTo("escalation-at-the-top");
    }

    @Test
    void of_two_who_escalate_at_once_one_does_and_the_other_hears_where_it_stands() throws Exception {
        var id = givenACase();

        var answers = AtOnce.run(List.<Callable<Response>>of(() -> escalate(worker, id), () -> escalate(worker, id)));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(201, 409);
        assertThat(escalate(coordinator, id).<String>path("code")).isEqualTo("case-escalated");
        assertThat(OutboxProbe.of("caseflow").types(id).stream().filter(ESCALATED::equals))
                .hasSize(1);
    }

    @Test
    void a_step_that_is_late_for_too_long_comes_to_the_table_once() throws Exception {
        var id = givenACase();
        toDay("2026-06-15");
        climbLadder.handle();
        assertThat(escalations(worker, id).<List<String>>path("items")).isEmpty();

        // The sixth working day after the 8th.
        toDay("2026-06-16");
        AtOnce.run(2, () -> {
            climbLadder.handle();
            return null;
        });

        assertThat(escalations(worker, id).<List<String>>path("items.level")).containsExactly("TABLE");
        assertThat(escalations(worker, id).<List<String>>path("items.reason")).containsExactly("STEP_OVERDUE");
        assertThat(escalations(worker, id).<List<String>>path("items.raisedByKind"))
                .containsExactly("SERVICE");
        assertThat(escalations(worker, id).<List<String>>path("items.answerBy")).containsExactly("2026-06-30");
        assertThat(OutboxProbe.of("caseflow").types(id).stream().filter(ESCALATED::equals))
                .hasSize(1);
        assertThat(as(worker)
                        .header("Accept-Language", "en")
                        .get("/v1/cases/%s/timeline".formatted(id))
                        .<List<String>>path("items.sentence"))
                .endsWith("The system escalated the case: table, a step is late for too long.");
    }

    @Test
    void what_no_level_answers_climbs_by_itself_until_the_last() {
        var id = givenACase();
        escalate(coordinator, id);
        for (var day : List.of("2026-06-16", "2026-07-16", "2026-09-11", "2026-12-18")) {
            toDay(day);
            climbLadder.handle();
            climbLadder.handle();
        }

        assertThat(escalations(worker, id).<List<String>>path("items.level")).containsExactly("EXTERNAL");
        assertThat(escalations(worker, id).<List<Boolean>>path("items.overdue")).containsExactly(true);
        assertThat(OutboxProbe.of("caseflow").types(id).stream().filter(ESCALATED::equals))
                .hasSize(4);
    }

    @Test
    void a_parked_case_waits() {
        var id = givenACase();
        toDay("2026-06-10");
        as(worker)
                .body(Map.of("reason", "PROCEDURE", "until", "2026-07-31"))
                .post("/v1/cases/%s/holds".formatted(id))
                .then()
                .statusCode(200);

        toDay("2026-07-30");
        climbLadder.handle();

        assertThat(escalations(worker, id).<List<String>>path("items")).isEmpty();
    }

    @Test
    void the_step_that_was_late_ends_it_and_is_not_escalated_again() {
        var id = givenACase();
        toDay("2026-06-16");
        climbLadder.handle();

        as(coordinator)
                .body("{\"complete\": false, \"missing\": [\"DEBT\"]}")
                .post("/v1/cases/%s/completeness-checks".formatted(id))
                .then()
                .statusCode(200);
        climbLadder.handle();

        assertThat(escalations(worker, id).<List<String>>path("items.outcome")).containsExactly("STEP_TAKEN");
        assertThat(OutboxProbe.of("caseflow").types(id)).contains(ENDED);
    }

    @Test
    void what_was_answered_of_a_late_step_stays_answered() {
        var id = givenACase();
        toDay("2026-06-16");
        climbLadder.handle();
        String escalation = escalations(worker, id).path("items[0].id");

        resolve(id, escalation);
        climbLadder.handle();

        assertThat(escalations(worker, id).<List<String>>path("items.id")).containsExactly(escalation);
    }

    @Test
    void a_case_that_ends_is_not_escalated_any_more() {
        var id = givenACase();
        escalate(worker, id);

        as(worker)
                .body("{\"code\": \"OWN_SOLUTION\"}")
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);

        assertThat(escalations(worker, id).<List<String>>path("items.outcome")).containsExactly("CASE_ENDED");
        assertThat(escalate(worker, id).<String>path("code")).isEqualTo("case-closed");
    }

    @Test
    void the_region_sets_how_long_a_level_has_and_zero_means_never_by_itself() {
        var never = "region-" + UUID.randomUUID();
        var provider = Actors.caseWorker(UUID.randomUUID(), never);
        var table = Actors.coordinator(never);
        try (var allocation = new Allocation()) {
            allocation.sets(never, Map.of("ESCALATION_DAYS_CASE", 0, "ESCALATION_DAYS_TABLE", 3));
            until(() -> escalate(table, idOf(nominate(provider, aNomination())))
                    .<String>path("answerBy")
                    .equals("2026-06-04"));
        }
        var id = idOf(nominate(provider, aNomination()));
        toDay("2026-08-03");

        climbLadder.handle();

        assertThat(escalations(provider, id).<List<String>>path("items")).isEmpty();
        assertThat(as(provider).get("/v1/escalations").<List<String>>path("items.level"))
                .contains("MANAGEMENT");
    }

    @Test
    void what_follows_by_itself_is_said_by_nobody_and_only_the_coordinator_answers() {
        var id = givenACase();
        String escalation = escalate(worker, id).path("id");

        assertThat(as(worker)
                        .body(Map.of("reason", "STEP_OVERDUE", "explanation", "Te laat"))
                        .post("/v1/cases/%s/escalations".formatted(id))
                        .<List<String>>path("errors.code"))
                .containsExactly("said-by-nobody");
        assertThat(as(coordinator)
                        .body(Map.of("outcome", "STEP_TAKEN", "answer", "Gedaan"))
                        .post("/v1/cases/%s/escalations/%s/resolution".formatted(id, escalation))
                        .<List<String>>path("errors.code"))
                .containsExactly("said-by-nobody");
        assertThat(as(worker)
                        .body(Map.of("outcome", "SOLVED", "answer", "Gedaan"))
                        .post("/v1/cases/%s/escalations/%s/resolution".formatted(id, escalation))
                        .statusCode())
                .isEqualTo(403);
        assertThat(escalate(Actors.caseWorker(UUID.randomUUID(), region), id).statusCode())
                .isEqualTo(404);
        assertThat(raise(givenACase(), escalation, "TABLE").statusCode()).isEqualTo(404);
    }

    @Test
    void of_somebody_who_was_erased_after_the_keys_nothing_climbs_any_more() {
        var provider = UUID.randomUUID();
        var caseWorker = Actors.caseWorker(provider, region);
        var id = idOf(nominate(caseWorker, aNomination().prepared()));
        try (var allocation = new Allocation()) {
            allocation.says(id, "case-housed");
            until(() ->
                    as(caseWorker).get("/v1/cases/" + id).<String>path("state").equals("HOUSED"));
        }
        escalate(coordinator, id).then().statusCode(201);

        as(Actors.privacyOfficer(region))
                .post("/v1/clients/%s/erasure"
                        .formatted(as(caseWorker).get("/v1/cases/" + id).<String>path("clientId")))
                .then()
                .statusCode(200);
        toDay("2026-12-18");
        climbLadder.handle();

        assertThat(escalations(coordinator, id).<List<String>>path("items.outcome"))
                .containsExactly("CASE_ENDED");
        var types = OutboxProbe.of("caseflow").types(id);
        assertThat(types).contains(ENDED);
        assertThat(types.stream().filter(ESCALATED::equals)).hasSize(1);
    }

    @Test
    void that_a_case_was_escalated_by_the_clock_is_no_sign_of_life() {
        var id = givenACase();
        toDay("2026-06-16");
        climbLadder.handle();
        assertThat(escalations(worker, id).<List<String>>path("items.level")).containsExactly("TABLE");

        toDay("2026-06-30");

        assertThat(as(worker).get("/v1/terms?pageSize=100&kind=STALLED").<List<String>>path("items.caseId"))
                .containsExactly(id.toString());
    }

    @Test
    void who_is_not_told_of_escalations_cannot_ask_which_cases_have_none() {
        var refused = as(Actors.consultant(UUID.randomUUID())).get("/v1/cases?escalated=false");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("escalations-not-told");
    }

    private UUID givenACase() {
        return idOf(nominate(worker, aNomination()));
    }

    private static Response escalate(String token, UUID id) {
        return as(token).body(STUCK).post("/v1/cases/%s/escalations".formatted(id));
    }

    private Response raise(UUID id, String escalation, String to) {
        return as(coordinator)
                .body(Map.of("to", to))
                .post("/v1/cases/%s/escalations/%s/escalation".formatted(id, escalation));
    }

    private Response resolve(UUID id, String escalation) {
        return as(coordinator)
                .body(Map.of("outcome", "AGREEMENT_MADE", "answer", "De gemeente betaalt."))
                .post("/v1/cases/%s/escalations/%s/resolution".formatted(id, escalation));
    }

    private static Response escalations(String token, UUID id) {
        return as(token).get("/v1/cases/%s/escalations".formatted(id));
    }

    private List<String> listed(String path) {
        return as(worker).get(path).path("items.id");
    }

    private static void toDay(String date) {
        Arc.container().instance(ServiceClock.class).get().moveTo(Instant.parse(date + "T08:00:00Z"));
    }
}
