package nl.weerthuis.caseflow.bottleneck;

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
import java.util.stream.IntStream;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import nl.weerthuis.platform.web.EntityTags;
import org.junit.jupiter.api.Test;

/** The day is Monday 1 June 2026. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class BottleneckApiTest {

    @Inject
    ClimbByTerm climbByTerm;

    private final String region = "region-" + UUID.randomUUID();
    private final String worker = Actors.caseWorker(UUID.randomUUID(), region);
    private final String other = Actors.caseWorker(UUID.randomUUID(), region);
    private final String coordinator = Actors.coordinator(region);

    @Test
    void who_meets_the_same_meets_one_line_that_names_nobody() {
        String first = raise(worker, "REGISTRATION").path("id");
        String again = raise(other, "REGISTRATION").path("id");
        String privacy = raise(other, "PRIVACY").path("id");

        assertThat(again).isEqualTo(first);
        assertThat(privacy).isNotEqualTo(first);
        var probe = OutboxProbe.of("caseflow");
        assertThat(probe.types(UUID.fromString(first))).containsExactly("nl.weerthuis.bottleneck-raised.v1");
        assertThat(probe.rows(UUID.fromString(first)).get(0).data().has("caseId"))
                .isFalse();
        assertThat(listed(coordinator)).containsExactlyInAnyOrder(first, privacy);
        assertThat(listed(Actors.coordinator("elsewhere-" + region))).isEmpty();
    }

    @Test
    void of_few_cases_no_number_is_told() {
        var id = IntStream.range(0, 9)
                .mapToObj(each -> raise(each % 2 == 0 ? worker : other, "WAITING_TIME"))
                .reduce((before, after) -> after)
                .orElseThrow();
        assertThat(id.<Integer>path("cases")).isNull();

        assertThat(raise(worker, "WAITING_TIME").<Integer>path("cases")).isEqualTo(10);
    }

    @Test
    void a_case_counts_once_and_two_at_once_open_one_line() throws Exception {
        var mine = idOf(nominate(worker, aNomination()));
        var theirs = idOf(nominate(other, aNomination()));

        var ids = AtOnce.run(List.<Callable<String>>of(
                () -> raise(worker, mine, "OTHER").<String>path("id"),
                () -> raise(other, theirs, "OTHER").<String>path("id")));
        raise(worker, mine, "OTHER");

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(OutboxProbe.of("caseflow").types(UUID.fromString(ids.get(0))))
                .containsExactly("nl.weerthuis.bottleneck-raised.v1");
    }

    @Test
    void it_goes_up_the_ladder_with_a_term_for_each_step_until_it_is_answered() {
        var raised = raise(worker, "SUPPORT_CAPACITY");
        String id = raised.path("id");
        assertThat(raised.<String>path("level")).isEqualTo("CASE");
        assertThat(raised.<String>path("answerBy")).isEqualTo("2026-06-08");
        Arc.container().instance(ServiceClock.class).get().moveTo(Instant.parse("2026-06-09T08:00:00Z"));
        assertThat(as(coordinator).get("/v1/bottlenecks").<List<Boolean>>path("items.overdue"))
                .containsExactly(true);

        assertThat(escalate(id).<String>path("level")).isEqualTo("TABLE");
        assertThat(escalate(id).<String>path("level")).isEqualTo("MANAGEMENT");
        assertThat(escalate(id).<String>path("level")).isEqualTo("BOARD");
        assertThat(escalate(id).<String>path("level")).isEqualTo("EXTERNAL");
        assertThat(escalate(id).<String>path("code")).isEqualTo("escalation-at-the-top");

        assertThat(resolve(id).<String>path("resolvedOn")).isEqualTo("2026-06-09");
        assertThat(resolve(id).<String>path("code")).isEqualTo("bottleneck-resolved-before");
        assertThat(as(coordinator).get("/v1/bottlenecks?open=true").<List<String>>path("items"))
                .isEmpty();
        assertThat(raise(worker, "SUPPORT_CAPACITY").<String>path("id")).isNotEqualTo(id);
    }

    @Test
    void what_nobody_answers_climbs_by_its_term_once_however_many_look() throws Exception {
        String id = raise(worker, "DEBT_ASSISTANCE").path("id");
        climbByTerm.handle();
        assertThat(levelOf(id)).isEqualTo("CASE");

        Arc.container().instance(ServiceClock.class).get().moveTo(Instant.parse("2026-06-09T08:00:00Z"));
        AtOnce.run(2, () -> {
            climbByTerm.handle();
            return null;
        });

        assertThat(levelOf(id)).isEqualTo("TABLE");
        assertThat(OutboxProbe.of("caseflow").types(UUID.fromString(id)))
                .containsExactly("nl.weerthuis.bottleneck-raised.v1", "nl.weerthuis.bottleneck-escalated.v1");
        assertThat(as(coordinator).get("/v1/bottlenecks").<List<String>>path("items.answerBy"))
                .containsExactly("2026-06-23");

        for (var day : List.of("2026-06-24", "2026-07-23", "2026-09-18", "2026-12-22")) {
            Arc.container().instance(ServiceClock.class).get().moveTo(Instant.parse(day + "T08:00:00Z"));
            climbByTerm.handle();
        }
        assertThat(levelOf(id)).isEqualTo("EXTERNAL");
    }

    @Test
    void two_presses_are_one_step() throws Exception {
        String id = raise(worker, "PRIVACY").path("id");
        var path = "/v1/bottlenecks/%s/escalation".formatted(id);
        var seen = EntityTags.of(as(coordinator)
                .get("/v1/bottlenecks")
                .<Integer>path("items.find { it.id == '%s' }.version".formatted(id)));

        assertThat(as(coordinator).post(path).<String>path("code")).isEqualTo("if-match-required");
        assertThat(AtOnce.run(
                        2,
                        () -> as(coordinator)
                                .header("If-Match", seen)
                                .post(path)
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 412);
        assertThat(levelOf(id)).isEqualTo("TABLE");
    }

    @Test
    void the_register_of_another_region_is_not_there() {
        String id = raise(worker, "PRIVACY").path("id");
        var elsewhere = Actors.coordinator("elsewhere-" + region);

        assertThat(as(elsewhere)
                        .header("If-Match", "*")
                        .post("/v1/bottlenecks/%s/escalation".formatted(id))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(worker)
                        .body("{\"answer\": \"RESOLVED\"}")
                        .post("/v1/bottlenecks/%s/resolution".formatted(id))
                        .statusCode())
                .isEqualTo(403);
    }

    private Response raise(String token, String category) {
        return raise(token, idOf(nominate(token, aNomination())), category);
    }

    private static Response raise(String token, UUID caseId, String category) {
        return as(token)
                .body(Map.of("category", category, "party", "MUNICIPALITY", "concerns", "WMO"))
                .post("/v1/cases/%s/bottlenecks".formatted(caseId));
    }

    private Response escalate(String id) {
        return as(coordinator).header("If-Match", "*").post("/v1/bottlenecks/%s/escalation".formatted(id));
    }

    private Response resolve(String id) {
        return as(coordinator).body("{\"answer\": \"RESOLVED\"}").post("/v1/bottlenecks/%s/resolution".formatted(id));
    }

    private String levelOf(String id) {
        return as(coordinator).get("/v1/bottlenecks").path("items.find { it.id == '%s' }.level".formatted(id));
    }

    private static List<String> listed(String token) {
        return as(token).get("/v1/bottlenecks").path("items.id");
    }
}
