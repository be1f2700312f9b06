package nl.weerthuis.caseflow.scaling;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Receivers.originOf;
import static nl.weerthuis.caseflow.Receivers.receiverOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ScalingApiTest {

    @Inject
    ServiceClock clock;

    private final Allocation allocation = new Allocation();
    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @AfterEach
    void end() {
        allocation.close();
    }

    @Test
    void more_hours_hold_when_the_municipality_grants_them() {
        var id = givenACase(provider, aNomination().prepared());
        var receiver = receiverOf(id, allocation);
        var proposal = propose(id, "UP", "MISSED_CONTACT", 12);
        assertThat(proposal.statusCode()).isEqualTo(201);
        assertThat(hours(id)).isEqualTo(6);

        var granted = decide(receiver, id, proposal.path("id"), "{\"granted\": true, \"hoursPerWeek\": 10}");

        assertThat(granted.<String>path("state")).isEqualTo("GRANTED");
        assertThat(hours(id)).isEqualTo(10);
        assertThat(OutboxProbe.of("caseflow").types(id)).endsWith("nl.weerthuis.support-arranged.v1");
        assertThat(decide(receiver, id, proposal.path("id"), "{\"granted\": true}")
                        .<String>path("code"))
                .isEqualTo("scaling-decided");
    }

    @Test
    void a_crisis_is_answered_within_a_day_and_who_is_late_is_shown_to_be() {
        var id = givenACase(provider, aNomination().prepared());
        var receiver = receiverOf(id, allocation);

        assertThat(propose(id, "UP", "CRISIS", 20).<String>path("decideBy")).isEqualTo("2026-06-02");
        assertThat(list(receiver, id).<Boolean>path("items[0].overdue")).isFalse();
        clock.moveTo(Instant.parse("2026-06-02T22:00:00Z"));

        assertThat(list(receiver, id).<Boolean>path("items[0].overdue")).isTrue();
    }

    @Test
    void a_refusal_has_a_reason_and_changes_nothing() {
        var id = givenACase(provider, aNomination().prepared());
        var receiver = receiverOf(id, allocation);
        var proposal = propose(id, "DOWN", "GOES_WELL", 2).<String>path("id");

        assertThat(decide(receiver, id, proposal, "{\"granted\": false}").statusCode())
                .isEqualTo(400);
        assertThat(decide(receiver, id, proposal, "{\"granted\": true, \"declineCode\": \"OTHER\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(decide(receiver, id, proposal, "{\"granted\": false, \"declineCode\": \"TOO_EARLY\"}")
                        .<String>path("state"))
                .isEqualTo("DECLINED");
        assertThat(hours(id)).isEqualTo(6);
        assertThat(propose(id, "DOWN", "GOES_WELL", 3).statusCode()).isEqualTo(201);
    }

    @Test
    void up_is_more_and_down_is_less() {
        var id = givenACase(provider, aNomination().prepared());

        assertThat(propose(id, "UP", "NUISANCE", 6).statusCode()).isEqualTo(400);
        assertThat(propose(id, "DOWN", "ARREARS", 6).statusCode()).isEqualTo(400);
        assertThat(propose(givenACase(provider, aNomination()), "UP", "OTHER", 6)
                        .<String>path("code"))
                .isEqualTo("support-not-arranged");
    }

    @Test
    void one_question_at_a_time_also_when_two_ask_at_once() throws Exception {
        var id = givenACase(provider, aNomination().prepared());

        var statuses = AtOnce.run(4, () -> propose(id, "UP", "NUISANCE", 9).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(propose(id, "UP", "NUISANCE", 9).<String>path("code")).isEqualTo("scaling-proposal-open");
    }

    @Test
    void only_who_asks_and_who_decides_know_of_it() {
        var id = givenACase(provider, aNomination().prepared());
        var receiver = receiverOf(id, allocation);
        var origin = originOf(id, allocation);
        var proposal = propose(id, "UP", "NUISANCE", 9).<String>path("id");

        assertThat(list(receiver, id).<Integer>path("total")).isEqualTo(1);
        assertThat(list(origin, id).statusCode()).isEqualTo(404);
        assertThat(decide(origin, id, proposal, "{\"granted\": true}").statusCode())
                .isEqualTo(404);
        assertThat(decide(worker, id, proposal, "{\"granted\": true}").statusCode())
                .isEqualTo(403);
        assertThat(list(Actors.coordinator("flevoland"), id).statusCode()).isEqualTo(403);
        assertThat(decide(receiver, id, UUID.randomUUID().toString(), "{\"granted\": true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hours(id)).isEqualTo(6);
    }

    private Integer hours(UUID id) {
        return view(worker, id).path("supportArrangement.hoursPerWeek");
    }

    private Response propose(UUID id, String direction, String trigger, int hours) {
        return as(worker)
                .body("{\"direction\": \"%s\", \"trigger\": \"%s\", \"hoursPerWeek\": %d, \"startOn\": \"2026-06-10\"}"
                        .formatted(direction, trigger, hours))
                .post("/v1/cases/%s/scaling-proposals".formatted(id));
    }

    private static Response decide(String token, UUID id, String proposal, String body) {
        return as(token).body(body).post("/v1/cases/%s/scaling-proposals/%s/decision".formatted(id, proposal));
    }

    private static Response list(String token, UUID id) {
        return as(token).get("/v1/cases/%s/scaling-proposals".formatted(id));
    }
}
