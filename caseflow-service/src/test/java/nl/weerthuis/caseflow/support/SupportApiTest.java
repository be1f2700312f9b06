package nl.weerthuis.caseflow.support;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class SupportApiTest {

    private final Allocation allocation = new Allocation();
    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @AfterEach
    void end() {
        allocation.close();
    }

    @Test
    void half_a_year_asks_why() {
        var id = givenACase(provider, aNomination());
        var half = "{\"hoursPerWeek\": 6, \"startOn\": \"2026-07-01\", \"until\": \"2026-12-31\"%s}";

        var refused = arrange(id, half.formatted(""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("errors.path")).containsExactly("/shortTermReason");
        assertThat(refused.asString()).contains("een half jaar is vaak te kort");

        assertThat(arrange(id, half.formatted(", \"shortTermReason\": \"INDICATION_ENDS\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(view(worker, id).<String>path("supportArrangement.shortTermReason"))
                .isEqualTo("INDICATION_ENDS");
    }

    @Test
    void a_region_may_ask_for_another_term() {
        var region = "region-" + UUID.randomUUID();
        allocation.sets(region, "2026-01-01", Map.of("SUPPORT_MONTHS", 6));
        var here = Actors.caseWorker(provider, region);
        var id = UUID.fromString(
                as(here).body(aNomination().json()).post("/v1/cases").path("id"));
        var half = "{\"hoursPerWeek\": 6, \"startOn\": \"2026-07-01\", \"until\": \"2026-12-31\"}";

        until(() -> as(here).header("If-Match", "*")
                        .body(half)
                        .put("/v1/cases/%s/support-arrangement".formatted(id))
                        .statusCode()
                == 200);
    }

    @Test
    void a_nomination_with_a_briefterm_is_taken_and_its_support_is_not_yet_promised() {
        var brief = Map.of("hoursPerWeek", 6, "startOn", "2026-07-01", "until", "2026-10-01");

        var id = givenACase(provider, aNomination().with("supportArrangement", brief));

        assertThat(standing(id)).isEqualTo("OPEN");
    }

    @Test
    void a_nomination_that_promises_support_without_arranging_it_is_under_way() {
        var said = aNomination().with("preconditions", Nominations.preconditions("SUPPORT"));
        var noHours = Map.of("startOn", "2026-07-01");

        assertThat(standing(givenACase(provider, said.without("supportArrangement"))))
                .isEqualTo("IN_PROGRESS");
        assertThat(standing(givenACase(
                        provider,
                        aNomination()
                                .with("preconditions", Nominations.preconditions("SUPPORT"))
                                .with("supportArrangement", noHours))))
                .isEqualTo("IN_PROGRESS");
    }

    @Test
    void without_hours_it_is_no_promise() {
        var id = givenACase(provider, aNomination());

        arrange(id, "{\"startOn\": \"2026-07-01\"}").then().statusCode(200);
        assertThat(standing(id)).isEqualTo("IN_PROGRESS");
        arrange(id, "{\"hoursPerWeek\": 4, \"startOn\": \"2026-07-01\"}").then().statusCode(200);
        assertThat(standing(id)).isEqualTo("MET");
        arrange(id, "{\"startOn\": \"2026-07-01\"}").then().statusCode(200);

        assertThat(standing(id)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void keys_before_the_support_reopen_it_and_show_the_gap_until_it_is_brought_forward() {
        var id = givenACase(provider, aNomination());
        arrange(id, "{\"hoursPerWeek\": 4, \"startOn\": \"2026-07-10\"}").then().statusCode(200);
        allocation.says(id, "case-contracted", Map.of("plannedKeyDate", "2026-07-10"));
        until(() -> view(worker, id).path("state").equals("CONTRACTED"));
        assertThat(standing(id)).isEqualTo("MET");

        allocation.says(id, "case-key-date-planned", Map.of("plannedKeyDate", "2026-07-03"));
        until(() -> standing(id).equals("IN_PROGRESS"));

        assertThat(plan(id).<Integer>path("support.gapDays")).isEqualTo(7);
        assertThat(plan(id).<List<String>>path("actions.code")).contains("ALIGN_SUPPORT_WITH_KEYS");
        assertThat(OutboxProbe.of("caseflow").types(id)).endsWith("nl.weerthuis.preconditions-changed.v1");
        assertThat(as(worker).get("/v1/cases/%s/history".formatted(id)).<List<String>>path("items.kind"))
                .contains("support-after-keys");

        arrange(id, "{\"hoursPerWeek\": 4, \"startOn\": \"2026-07-10\"}").then().statusCode(200);
        assertThat(standing(id)).isEqualTo("IN_PROGRESS");
        arrange(id, "{\"hoursPerWeek\": 4, \"startOn\": \"2026-07-01\"}").then().statusCode(200);
        assertThat(standing(id)).isEqualTo("MET");
        assertThat(plan(id).<Integer>path("support.gapDays")).isZero();
        assertThat(plan(id).<Integer>path("support.overlapDays")).isEqualTo(2);
    }

    @Test
    void nobody_says_that_support_is_met_without_an_arrangement_that_is_one() {
        var id = givenACase(provider, aNomination());

        assertThat(met(id).statusCode()).isEqualTo(409);
        assertThat(met(id).<String>path("code")).isEqualTo("precondition-without-ground");
        assertThat(met(id).<String>path("detail")).contains("/supportArrangement.");

        arrange(id, "{\"startOn\": \"2026-07-01\"}").then().statusCode(200);
        assertThat(met(id).<String>path("detail")).contains("/supportArrangement/hoursPerWeek.");

        arrange(id, "{\"hoursPerWeek\": 4, \"startOn\": \"2026-07-01\"}").then().statusCode(200);
        assertThat(met(id).statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_person_waived_the_keys_do_not_reopen() {
        var id = givenACase(provider, aNomination());
        arrange(id, "{\"hoursPerWeek\": 4, \"startOn\": \"2026-07-10\"}").then().statusCode(200);
        as(worker)
                .header("If-Match", "*")
                .body("{\"status\": \"WAIVED\", \"reason\": \"Wil geen begeleiding.\"}")
                .put("/v1/cases/%s/preconditions/SUPPORT".formatted(id));

        allocation.says(id, "case-key-date-planned", Map.of("plannedKeyDate", "2026-07-03"));
        until(() -> "2026-07-03".equals(view(worker, id).path("course.plannedKeyDate")));

        assertThat(standing(id)).isEqualTo("WAIVED");
    }

    private String standing(UUID id) {
        return view(worker, id).path("preconditions.find { it.code == 'SUPPORT' }.status");
    }

    private Response plan(UUID id) {
        return as(worker).get("/v1/cases/%s/plan".formatted(id));
    }

    private Response met(UUID id) {
        return as(worker)
                .header("If-Match", "*")
                .body("{\"status\": \"MET\"}")
                .put("/v1/cases/%s/preconditions/SUPPORT".formatted(id));
    }

    private Response arrange(UUID id, String body) {
        return as(worker).header("If-Match", "*").body(body).put("/v1/cases/%s/support-arrangement".formatted(id));
    }
}
