package nl.weerthuis.caseflow.tenure;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
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
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The day is Monday 1 June 2026, the keys were handed over on 2 March. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class TenureApiTest {

    private static final String ANSWERED = "nl.weerthuis.signal-answered.v1";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final Allocation allocation = new Allocation();

    @AfterEach
    void close() {
        allocation.close();
    }

    @Test
    void with_the_keys_the_moments_are_planned_and_the_overdue_are_listed() {
        var id = givenAHousedCase();

        assertThat(aftercare(id).<List<String>>path("planned.dueOn"))
                .containsExactly("2026-06-02", "2026-09-02", "2027-03-02", "2028-03-02");
        assertThat(listed("OVERDUE")).isEmpty();
        assertThat(listed("DUE")).containsExactly("M3");
        assertThat(listed("PLANNED")).hasSize(4);
        toDay("2026-06-03");
        assertThat(listed("OVERDUE")).containsExactly("M3");
        assertThat(as(Actors.coordinator("flevoland"))
                        .get("/v1/aftercare-moments?pageSize=100")
                        .<List<String>>path("items.caseId"))
                .contains(id.toString());
        assertThat(as(Actors.caseWorker(UUID.randomUUID()))
                        .get("/v1/aftercare-moments")
                        .<List<String>>path("items"))
                .isEmpty();

        post(id, "aftercare-moments", Map.of("moment", "M3", "outcome", "OUT_OF_SIGHT"));

        assertThat(listed("OVERDUE")).isEmpty();
        assertThat(aftercare(id).<List<String>>path("planned.doneOn")).containsExactly("2026-06-03", null, null, null);
        assertThat(aftercare(id).<List<String>>path("recorded.outcome")).containsExactly("OUT_OF_SIGHT");
    }

    @Test
    void who_is_housed_again_has_a_round_of_their_own_and_keeps_the_first() {
        var id = givenAHousedCase();
        post(id, "aftercare-moments", Map.of("moment", "M3", "outcome", "RELAPSE"));
        post(id, "closure", Map.of("outcome", "RELAPSED"));
        assertThat(listed("PLANNED")).isEmpty();
        post(id, "reopening", Map.of("reason", "RELAPSE"));

        allocation.says(id, "case-housed", Map.of("keyDate", "2026-05-01"));
        until(() -> stateOf(provider, id).equals("HOUSED"));
        assertThat(post(id, "aftercare-moments", Map.of("moment", "M3", "outcome", "STABLE"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(aftercare(id).<List<Integer>>path("planned.round")).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(aftercare(id).<List<String>>path("recorded.outcome")).containsExactly("RELAPSE", "STABLE");
        assertThat(aftercare(id).<List<Integer>>path("recorded.round")).containsExactly(1, 2);
        assertThat(listed("PLANNED")).containsExactly("M6", "M12", "M24");
    }

    @Test
    void who_was_closed_by_mistake_is_asked_again() {
        var id = givenAHousedCase();
        post(id, "closure", Map.of("outcome", "UNKNOWN"));
        assertThat(stateOf(provider, id)).isEqualTo("CLOSED_LEFT");

        post(id, "reopening", Map.of("reason", "ENDED_BY_MISTAKE"));

        assertThat(aftercare(id).<List<Integer>>path("planned.round")).containsExactly(1, 1, 1, 1);
        assertThat(listed("PLANNED")).hasSize(4);
    }

    @Test
    void a_signal_of_the_landlord_is_answered_once_and_the_landlord_is_told_by_allocations_reference()
            throws Exception {
        var id = givenAHousedCase();
        var reference = UUID.randomUUID();
        allocation.says(
                id,
                "case-signalled",
                Map.of(
                        "signalRef", reference,
                        "kind", "NUISANCE",
                        "raisedOn", "2026-05-28",
                        "respondBy", "2026-06-04"));
        until(() -> !aftercare(id).<List<?>>path("signals").isEmpty());
        String signal = aftercare(id).path("signals[0].id");
        assertThat(aftercare(id).<Boolean>path("signals[0].fromLandlord")).isTrue();
        assertThat(aftercare(id).asString()).doesNotContain(reference.toString());

        assertThat(AtOnce.run(
                        2,
                        () -> post(id, "signals/%s/answer".formatted(signal), Map.of("code", "CONTACT_MADE"))
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 409);

        var told = OutboxProbe.of("caseflow").rows(id).stream()
                .filter(row -> row.type().equals(ANSWERED))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).data().path("signalRef").asText()).isEqualTo(reference.toString());
        assertThat(aftercare(id).<String>path("signals[0].answeredOn")).isEqualTo("2026-06-01");
    }

    @Test
    void the_case_hears_of_its_omklap_of_a_corrected_key_and_of_the_end() {
        var id = givenAHousedCase();

        allocation.says(id, "case-key-date-corrected", Map.of("keyDate", "2026-03-03"));
        allocation.says(id, "case-flip-postponed", Map.of("flipReviewOn", "2027-09-01"));
        until(() -> "2027-09-01".equals(aftercare(id).path("flipReviewOn")));
        assertThat(aftercare(id).<String>path("keyDate")).isEqualTo("2026-03-03");

        allocation.says(id, "case-flipped", Map.of("contractForm", "REGULAR"));
        until(() -> aftercare(id).path("flipReviewOn") == null);
        assertThat(post(id, "flip-advice", Map.of("advice", "FLIP")).statusCode())
                .isEqualTo(409);

        allocation.says(id, "case-tenancy-ended", Map.of("code", "EVICTED"));
        allocation.says(id, "case-tenancy-resumed");
        until(() -> timeline(id).contains("toch niet beëindigd"));
        assertThat(timeline(id)).contains("uitgezet", "gewoon huurcontract");
    }

    @Test
    void what_the_provider_saw_itself_has_a_term_and_is_nobody_elses() {
        var id = givenAHousedCase();

        post(id, "signals", Map.of("kind", "MISSED_CONTACT", "raisedOn", "2026-05-22"));
        String crisis = post(id, "signals", Map.of("kind", "CRISIS")).path("id");
        post(id, "signals/%s/answer".formatted(crisis), Map.of("code", "TIME_OUT_USED"));

        // Monday the 25th of May is Whit Monday.
        assertThat(aftercare(id).<List<String>>path("signals.respondBy")).containsExactly("2026-06-01", "2026-06-02");
        assertThat(aftercare(id).<List<Boolean>>path("signals.overdue")).containsExactly(false, false);
        assertThat(OutboxProbe.of("caseflow").types(id)).doesNotContain(ANSWERED);
        toDay("2026-06-03");
        assertThat(aftercare(id).<List<Boolean>>path("signals.overdue")).containsExactly(true, false);
    }

    @Test
    void a_red_card_follows_a_yellow_one() {
        var id = givenAHousedCase();
        Map<String, Object> red = Map.of("card", "RED", "ground", "NUISANCE", "givenOn", "2026-05-30");

        assertThat(post(id, "warnings", red).<String>path("code")).isEqualTo("yellow-card-first");
        post(id, "warnings", Map.of("card", "YELLOW", "ground", "NUISANCE", "givenOn", "2026-05-20"));
        assertThat(post(id, "warnings", red).statusCode()).isEqualTo(200);

        assertThat(aftercare(id).<List<String>>path("warnings.card")).containsExactly("YELLOW", "RED");
    }

    @Test
    void a_promise_to_take_somebody_back_can_be_changed() {
        var id = givenAHousedCase();

        assertThat(promise(id, false, false, "*").asString()).contains("guarantee-of-something");
        assertThat(promise(id, true, false, null).statusCode()).isEqualTo(428);
        assertThat(promise(id, true, false, "*").statusCode()).isEqualTo(200);
        assertThat(promise(id, true, true, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(promise(id, true, true, "*").statusCode()).isEqualTo(200);

        assertThat(aftercare(id).<Boolean>path("returnGuarantee.returnToFacility"))
                .isTrue();
        assertThat(aftercare(id).<String>path("returnGuarantee.until")).isEqualTo("2027-03-02");
    }

    @Test
    void a_contract_is_advised_on_that_can_pass_to_the_client() {
        var id = givenACase(provider, aNomination().prepared());
        assertThat(post(id, "flip-advice", Map.of("advice", "FLIP")).<String>path("code"))
                .isEqualTo("not-housed");
        allocation.says(id, "case-housed");
        until(() -> stateOf(provider, id).equals("HOUSED"));
        assertThat(post(id, "flip-advice", Map.of("advice", "FLIP")).<String>path("code"))
                .isEqualTo("no-flip-contract");
        var flip = givenACase(provider, aNomination().prepared());
        allocation.says(flip, "case-contracted", Map.of("contractForm", "FLIP"));
        allocation.says(flip, "case-housed");
        until(() -> stateOf(provider, flip).equals("HOUSED"));

        assertThat(post(flip, "flip-advice", Map.of("advice", "EXTEND")).statusCode())
                .isEqualTo(200);

        assertThat(OutboxProbe.of("caseflow")
                        .last("nl.weerthuis.flip-advised.v1")
                        .data()
                        .path("advice")
                        .asText())
                .isEqualTo("EXTEND");
    }

    @Test
    void before_the_keys_and_to_others_there_is_nothing_to_signal() {
        var id = givenACase(provider, aNomination());
        assertThat(post(id, "signals", Map.of("kind", "CRISIS")).<String>path("code"))
                .isEqualTo("not-housed");
        var other = Actors.caseWorker(UUID.randomUUID());

        assertThat(as(other)
                        .body(Map.of("kind", "CRISIS"))
                        .post("/v1/cases/%s/signals".formatted(id))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(other).get("/v1/cases/%s/aftercare".formatted(id)).statusCode())
                .isEqualTo(404);
    }

    private UUID givenAHousedCase() {
        var id = givenACase(provider, aNomination().prepared());
        allocation.says(id, "case-housed", Map.of("keyDate", "2026-03-02"));
        until(() -> stateOf(provider, id).equals("HOUSED"));
        post(id, "handover", Map.of());
        return id;
    }

    private String timeline(UUID id) {
        return as(worker).get("/v1/cases/{id}/timeline?pageSize=100", id).asString();
    }

    private Response aftercare(UUID id) {
        return as(worker).get("/v1/cases/%s/aftercare".formatted(id));
    }

    private List<String> listed(String status) {
        return as(worker).get("/v1/aftercare-moments?status=" + status).path("items.moment");
    }

    private Response promise(UUID id, boolean timeOut, boolean back, String ifMatch) {
        var request = as(worker).body(Map.of("timeOut", timeOut, "returnToFacility", back, "until", "2027-03-02"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/cases/%s/return-guarantee".formatted(id));
    }

    private Response post(UUID id, String what, Map<String, Object> body) {
        return as(worker).body(body).post("/v1/cases/%s/%s".formatted(id, what));
    }

    private static void toDay(String day) {
        Arc.container().instance(ServiceClock.class).get().moveTo(Instant.parse(day + "T08:00:00Z"));
    }
}
