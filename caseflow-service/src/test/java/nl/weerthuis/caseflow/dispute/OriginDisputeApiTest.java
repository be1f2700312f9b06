package nl.weerthuis.caseflow.dispute;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.stateOf;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Receivers.originOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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

/** Monday 1 June 2026; the term of each step is in working days. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class OriginDisputeApiTest {

    @Inject
    ServiceClock clock;

    private final Allocation allocation = new Allocation();
    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final String coordinator = Actors.coordinator("flevoland");

    @AfterEach
    void end() {
        allocation.close();
    }

    @Test
    void a_contested_origin_walks_its_steps_and_what_comes_of_it_is_the_origin() {
        var id = givenACase(provider, aNomination());
        var almere = originOf(id, allocation);
        var raised = raise(almere, id);
        assertThat(raised.statusCode()).isEqualTo(201);
        assertThat(raised.<String>path("step")).isEqualTo("CONTACT_PERSONS");
        assertThat(raised.<String>path("dueOn")).isEqualTo("2026-06-15");
        var dispute = raised.<String>path("id");

        assertThat(escalate(almere, id, dispute).<String>path("step")).isEqualTo("REGIONAL_ADVISER");
        assertThat(escalate(almere, id, dispute).<String>path("step")).isEqualTo("DISPUTE_COMMITTEE");
        assertThat(escalate(almere, id, dispute).<String>path("code")).isEqualTo("dispute-step");
        assertThat(stateOf(provider, id)).isEqualTo("SUBMITTED");
        assertThat(settle(id, dispute, "{\"municipality\": \"0303\"}").<String>path("step"))
                .isEqualTo("SETTLED");

        assertThat(view(worker, id).<String>path("origin.municipality")).isEqualTo("0303");
        var fact = OutboxProbe.of("caseflow").last("nl.weerthuis.origin-established.v1");
        assertThat(fact.subject()).isEqualTo(id);
        assertThat(fact.data().path("originMunicipality").asText()).isEqualTo("0303");
        assertThat(settle(id, dispute, "{}").<String>path("code")).isEqualTo("dispute-step");
        // It is no longer the municipality's: the case is gone for it.
        assertThat(list(almere, id).statusCode()).isEqualTo(404);
        assertThat(list(worker, id).<Integer>path("total")).isEqualTo(1);
        assertThat(as(worker).get("/v1/cases/%s/history".formatted(id)).<List<String>>path("items.kind"))
                .containsSubsequence("origin-contested", "origin-dispute-escalated", "origin-dispute-settled");
    }

    @Test
    void it_may_come_out_unknown_and_be_contested_again() {
        var id = givenACase(provider, aNomination());
        var dispute = raise(coordinator, id).<String>path("id");

        settle(id, dispute, "{}").then().statusCode(200);

        assertThat(view(worker, id).<String>path("origin.basis")).isEqualTo("UNKNOWN");
        assertThat(raise(coordinator, id).statusCode()).isEqualTo(201);
    }

    @Test
    void a_step_that_lasts_too_long_is_shown() {
        var id = givenACase(provider, aNomination());
        raise(coordinator, id);

        clock.moveTo(Instant.parse("2026-06-15T21:00:00Z"));
        assertThat(list(worker, id).<Boolean>path("items[0].overdue")).isFalse();
        clock.moveTo(Instant.parse("2026-06-15T22:00:00Z"));

        assertThat(list(worker, id).<Boolean>path("items[0].overdue")).isTrue();
    }

    @Test
    void of_two_objections_at_once_one_counts() throws Exception {
        var id = givenACase(provider, aNomination());

        var statuses = AtOnce.run(4, () -> raise(coordinator, id).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void who_has_no_say_contests_nothing() {
        var id = givenACase(provider, aNomination());
        var almere = originOf(id, allocation);
        var dispute = raise(almere, id).<String>path("id");

        assertThat(raise(worker, id).statusCode()).isEqualTo(403);
        assertThat(raise(Actors.consultant(UUID.randomUUID()), id).statusCode()).isEqualTo(404);
        assertThat(raise(Actors.coordinator("elsewhere"), id).statusCode()).isEqualTo(404);
        assertThat(as(almere)
                        .body("{}")
                        .post("/v1/cases/%s/origin-disputes/%s/settlement".formatted(id, dispute))
                        .statusCode())
                .isEqualTo(403);
        assertThat(settle(id, UUID.randomUUID().toString(), "{}").statusCode()).isEqualTo(404);
        assertThat(settle(id, dispute, "{\"municipality\": \"9999\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void origin_receiver_and_payer_are_three_facts() {
        var id = givenACase(
                provider, aNomination().with("origin", nl.weerthuis.caseflow.Nominations.safetyOrigin("0034", "0303")));
        assertThat(municipalities(id).<String>path("exception.answer")).isEqualTo("WAITING");
        as(coordinator)
                .header("If-Match", "*")
                .body("{\"municipality\": \"0995\", \"ground\": \"REGIONAL_AGREEMENT\", \"since\": \"2026-01-01\"}")
                .put("/v1/cases/%s/financial-responsibility".formatted(id))
                .then()
                .statusCode(200);

        allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0303", "basis", "EXCEPTION"));
        Allocation.until(() -> "AGREED".equals(municipalities(id).path("exception.answer")));

        var three = municipalities(id);
        assertThat(three.<String>path("origin.municipality")).isEqualTo("0034");
        assertThat(three.<String>path("receiving.municipality")).isEqualTo("0303");
        assertThat(three.<String>path("financiallyResponsible.municipality")).isEqualTo("0995");
        assertThat(three.asString()).doesNotContain("motivation");
    }

    @Test
    void a_municipality_that_said_no_is_shown_to_have_said_so() {
        var id = givenACase(
                provider, aNomination().with("origin", nl.weerthuis.caseflow.Nominations.safetyOrigin("0034", "0303")));

        allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0034", "basis", "ORIGIN"));

        Allocation.until(() -> "DECLINED".equals(municipalities(id).path("exception.answer")));
    }

    private Response municipalities(UUID id) {
        return as(worker).get("/v1/cases/%s/municipalities".formatted(id));
    }

    private static Response raise(String token, UUID id) {
        return as(token).body("{\"ground\": \"LIVED_ELSEWHERE\"}").post("/v1/cases/%s/origin-disputes".formatted(id));
    }

    private static Response escalate(String token, UUID id, String dispute) {
        return as(token).post("/v1/cases/%s/origin-disputes/%s/escalation".formatted(id, dispute));
    }

    private Response settle(UUID id, String dispute, String body) {
        return as(coordinator).body(body).post("/v1/cases/%s/origin-disputes/%s/settlement".formatted(id, dispute));
    }

    private static Response list(String token, UUID id) {
        return as(token).get("/v1/cases/%s/origin-disputes".formatted(id));
    }
}
