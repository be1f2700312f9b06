package nl.weerthuis.caseflow.hold;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.check;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day is Monday 1 June 2026. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class HoldApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_parked_case_keeps_the_days_that_were_left_of_its_term() {
        var id = givenACase(provider, aNomination());
        toDay("2026-06-03");

        assertThat(park(worker, id, "2026-07-31").statusCode()).isEqualTo(200);

        // Three working days were left of Monday the 8th: Thursday, Friday, Monday.
        assertThat(clock(id).<List<String>>path("terms.plannedOn")).containsExactly("2026-06-08");
        assertThat(clock(id).<List<String>>path("terms.dueOn")).containsExactly("2026-08-05");
        assertThat(clock(id).<String>path("heldUntil")).isEqualTo("2026-07-31");
        assertThat(OutboxProbe.of("caseflow").types(id)).endsWith("nl.weerthuis.case-on-hold.v1");

        toDay("2026-06-10");
        assertThat(resume(worker, id).statusCode()).isEqualTo(200);

        assertThat(clock(id).<List<String>>path("terms.dueOn")).containsExactly("2026-06-15");
        assertThat(clock(id).<String>path("heldUntil")).isNull();
        assertThat(clock(id).<Integer>path("stoppedDays")).isEqualTo(7);
        assertThat(clock(id).<List<String>>path("holds.until")).containsExactly("2026-07-31");
        assertThat(clock(id).<List<String>>path("holds.endedOn")).containsExactly("2026-06-10");
        assertThat(OutboxProbe.of("caseflow").types(id)).endsWith("nl.weerthuis.case-hold-ended.v1");
    }

    @Test
    void the_date_ends_it_by_itself() {
        var id = givenACase(provider, aNomination());
        park(Actors.coordinator("flevoland"), id, "2026-06-10");

        toDay("2026-06-10");
        assertThat(clock(id).<String>path("heldUntil")).isEqualTo("2026-06-10");
        toDay("2026-06-11");

        assertThat(clock(id).<String>path("heldUntil")).isNull();
        assertThat(clock(id).<Integer>path("stoppedDays")).isEqualTo(10);
        assertThat(clock(id).<List<String>>path("holds.byKind")).containsExactly("REGION");
        assertThat(resume(worker, id).<String>path("code")).isEqualTo("case-not-on-hold");
        assertThat(park(worker, id, "2026-06-30").statusCode()).isEqualTo(200);
    }

    @Test
    void a_step_that_begins_meanwhile_has_its_whole_term_afterwards() {
        var id = givenACase(provider, aNomination().prepared());
        park(worker, id, "2026-06-30");

        check(id, "flevoland").then().statusCode(200);

        assertThat(clock(id).<List<String>>path("terms.plannedOn")).endsWith("2026-06-22");
        assertThat(clock(id).<List<String>>path("terms.dueOn")).endsWith("2026-07-21");
    }

    @Test
    void of_two_who_park_at_once_one_is_told() throws Exception {
        var id = givenACase(provider, aNomination());

        assertThat(AtOnce.run(2, () -> park(worker, id, "2026-07-31").statusCode()))
                .containsExactlyInAnyOrder(200, 409);

        assertThat(clock(id).<List<String>>path("holds.until")).containsExactly("2026-07-31");
    }

    @Test
    void with_a_dwelling_on_offer_a_case_is_not_parked() {
        var id = givenACase(provider, aNomination().prepared());
        try (var allocation = new Allocation()) {
            allocation.says(id, "case-offered");
            until(() -> stateOf(provider, id).equals("OFFERED"));
        }

        assertThat(park(worker, id, "2026-07-31").<String>path("code")).isEqualTo("hold-not-now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-31", "2026-06-01", "2026-12-02"})
    void a_case_is_parked_until_a_day_to_come_and_not_for_ever(String day) {
        var id = givenACase(provider, aNomination());

        var refused = park(worker, id, day);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("hold-term", "/until");
    }

    @Test
    void who_withdraws_a_parked_case_ends_that_too() {
        var id = givenACase(provider, aNomination());
        park(worker, id, "2026-07-31");

        as(worker).body("{\"code\": \"OTHER\"}").post("/v1/cases/%s/withdrawal".formatted(id));

        assertThat(clock(id).<String>path("heldUntil")).isNull();
        assertThat(clock(id).<List<String>>path("terms.endedOn")).doesNotContainNull();
    }

    @Test
    void to_others_the_case_is_not_there() {
        var id = givenACase(provider, aNomination());
        var other = Actors.caseWorker(UUID.randomUUID());

        assertThat(park(other, id, "2026-07-31").statusCode()).isEqualTo(404);
        assertThat(resume(other, id).statusCode()).isEqualTo(404);
        assertThat(as(other).get("/v1/cases/%s/terms".formatted(id)).statusCode())
                .isEqualTo(404);
    }

    private static Response park(String token, UUID id, String until) {
        return as(token).body(Map.of("reason", "CLIENT_WISH", "until", until)).post("/v1/cases/%s/holds".formatted(id));
    }

    private static Response resume(String token, UUID id) {
        return as(token).post("/v1/cases/%s/resumption".formatted(id));
    }

    private Response clock(UUID id) {
        return as(worker).get("/v1/cases/%s/terms".formatted(id));
    }

    private static void toDay(String day) {
        Arc.container().instance(ServiceClock.class).get().moveTo(Instant.parse(day + "T08:00:00Z"));
    }
}
