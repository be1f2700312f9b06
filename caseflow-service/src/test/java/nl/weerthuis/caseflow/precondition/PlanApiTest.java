package nl.weerthuis.caseflow.precondition;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.check;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands between a client and a home: the preconditions as a plan. The tests begin on 1 June 2026. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class PlanApiTest {

    private static final String FLEVOLAND = "flevoland";

    @Inject
    ServiceClock clock;

    @Inject
    ReopenStale reopenStale;

    private final Allocation allocation = new Allocation();
    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @AfterEach
    void end() {
        allocation.close();
    }

    @Test
    void the_plan_says_what_blocks_which_step_by_when_by_whom_and_where() {
        var id = givenACase(provider, aNomination());
        assess(
                id,
                "RESIDENCE",
                "{\"status\": \"IN_PROGRESS\", \"ownerKind\": \"MUNICIPALITY\", \"dueOn\": \"2026-06-20\"}");
        assess(id, "INCOME", "{\"status\": \"OPEN\", \"dueOn\": \"2026-05-20\"}");

        var plan = plan(worker, id).jsonPath();

        assertThat(plan.getList("steps[0].blockedBy", String.class)).containsExactly("CONSENT", "RESIDENCE");
        assertThat(plan.getString("steps[0].clearOn")).isEqualTo("2026-06-20");
        // Nobody gave a date for support: six weeks of research and two of deciding.
        assertThat(plan.getString("clearOn")).isEqualTo("2026-07-27");
        assertThat(plan.getList("criticalPath.precondition", String.class)).containsExactly("RESIDENCE", "SUPPORT");
        assertThat(plan.getBoolean("clear")).isFalse();
        assertThat(action(plan, "INCOME")).containsEntry("overdue", true).containsEntry("next", true);
        assertThat(action(plan, "RESIDENCE"))
                .containsEntry("party", "MUNICIPALITY")
                .containsEntry("next", true);
        assertThat(plan.getString("actions.find { it.code == 'CHECK_COMPLETENESS' }.where.href"))
                .isEqualTo("/v1/cases/%s/completeness-checks".formatted(id));
        assertThat(plan.getString("actions.find { it.precondition == 'SUPPORT' }.where.href"))
                .isEqualTo("/v1/cases/%s/support-arrangement".formatted(id));
    }

    @Test
    void a_link_of_the_plan_leads_to_where_it_is_done() {
        var id = givenACase(provider, aNomination());
        var where = plan(worker, id).<Map<String, String>>path("actions.find { it.precondition == 'DEBT' }.where");

        as(worker)
                .header("If-Match", "*")
                .body("{\"status\": \"NOT_APPLICABLE\"}")
                .request(where.get("method"), where.get("href"))
                .then()
                .statusCode(200);

        assertThat(plan(worker, id).<List<String>>path("actions.precondition")).doesNotContain("DEBT");
    }

    @Test
    void who_prepared_everything_is_clear() {
        var id = givenACase(provider, aNomination().prepared());
        for (var code : List.of("INCOME", "DEBT", "IDENTITY", "SUPPORT_PLAN")) {
            assess(id, code, "{\"status\": \"MET\"}");
        }

        var plan = plan(worker, id).jsonPath();

        assertThat(plan.getBoolean("clear")).isTrue();
        assertThat(plan.getList("criticalPath")).isEmpty();
        assertThat(plan.getList("actions.precondition", String.class)).containsOnly(null, "DAY_ACTIVITY");
    }

    @Test
    void an_exception_waits_for_the_municipality_that_is_asked_until_it_answered() {
        var id = givenACase(
                provider, aNomination().with("origin", nl.weerthuis.caseflow.Nominations.safetyOrigin("0034", "0303")));

        assertThat(plan(worker, id).<List<String>>path("actions.code")).contains("ANSWER_EXCEPTION");
        allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0303", "basis", "EXCEPTION"));
        Allocation.until(() -> view(worker, id).path("course.assignedMunicipality") != null);

        assertThat(plan(worker, id).<List<String>>path("actions.code")).doesNotContain("ANSWER_EXCEPTION");
    }

    @Test
    void evidence_that_grew_old_reopens_its_question() {
        var id = givenACase(provider, aNomination());
        assess(id, "INCOME", evidence("2026-03-05"));
        assertThat(precondition(id, "INCOME")).containsEntry("freshUntil", "2026-06-03");

        clock.moveTo(Instant.parse("2026-06-03T20:00:00Z"));
        reopenStale.handle();
        assertThat(precondition(id, "INCOME")).containsEntry("status", "MET");
        // Two hours before midnight in London it is the next day in Lelystad.
        clock.moveTo(Instant.parse("2026-06-03T22:30:00Z"));
        assertThat(plan(worker, id).<String>path("actions.find { it.precondition == 'INCOME' }.code"))
                .isEqualTo("RENEW_EVIDENCE");
        reopenStale.handle();
        reopenStale.handle();

        assertThat(precondition(id, "INCOME")).containsEntry("status", "OPEN");
        assertThat(plan(worker, id).<String>path("actions.find { it.precondition == 'INCOME' }.code"))
                .isEqualTo("RENEW_EVIDENCE");
        var facts = OutboxProbe.of("caseflow").rows(id);
        assertThat(facts.stream()
                        .filter(row -> row.data().path("code").asText().equals("INCOME"))
                        .map(row -> row.data().path("status").asText()))
                .containsExactly("MET", "OPEN");
        assertThat(as(worker).get("/v1/cases/%s/history".formatted(id)).<List<String>>path("items.kind"))
                .endsWith("evidence-stale");
    }

    @Test
    void evidence_that_grew_old_before_the_check_blocks_admission_at_once() {
        var id = givenACase(provider, aNomination().prepared());
        assess(
                id,
                "RESIDENCE",
                "{\"status\": \"MET\", \"evidence\": {\"kind\": \"RESIDENCE_DOCUMENT\", \"on\": \"2026-01-01\", \"validUntil\": \"2026-06-10\"}}");

        clock.moveTo(Instant.parse("2026-06-11T08:00:00Z"));

        var refused = check(id, FLEVOLAND);
        assertThat(refused.<String>path("code")).isEqualTo("preconditions-open");
        assertThat(refused.<String>path("detail")).contains("RESIDENCE");
    }

    @Test
    void what_was_asked_before_a_step_is_not_asked_after_it() {
        var id = givenACase(provider, aNomination());
        assess(id, "INCOME", evidence("2026-03-05"));
        allocation.says(id, "case-contracted");
        Allocation.until(() -> view(worker, id).path("state").equals("CONTRACTED"));

        clock.moveTo(Instant.parse("2026-09-01T08:00:00Z"));
        reopenStale.handle();

        assertThat(precondition(id, "INCOME")).containsEntry("status", "MET");
    }

    @Test
    void a_region_sets_its_own_limit_from_a_date_on() {
        var region = "region-" + UUID.randomUUID();
        allocation.sets(region, "2026-05-01", Map.of("EVIDENCE_DAYS_INCOME", 10));
        allocation.sets(region, "2026-07-01", Map.of("EVIDENCE_DAYS_INCOME", 200));
        var here = Actors.caseWorker(provider, region);
        var id = UUID.fromString(
                as(here).body(aNomination().json()).post("/v1/cases").path("id"));

        Allocation.until(() -> {
            as(here).header("If-Match", "*")
                    .body(evidence("2026-05-31"))
                    .put("/v1/cases/%s/preconditions/INCOME".formatted(id));
            return "2026-06-10".equals(view(here, id).path("preconditions.find { it.code == 'INCOME' }.freshUntil"));
        });
    }

    @Test
    void who_waived_is_known_to_the_provider_and_to_nobody_else() {
        var id = givenACase(provider, aNomination());
        assess(id, "DEBT", "{\"status\": \"WAIVED\", \"reason\": \"Geregeld.\"}");

        assertThat(precondition(id, "DEBT")).containsEntry("waivedBy", "user-provider");
        assertThat(view(Actors.coordinator(FLEVOLAND), id).asString()).doesNotContain("user-provider", "Geregeld");
    }

    @Test
    void evidence_from_the_future_or_without_a_date_is_none() {
        var id = givenACase(provider, aNomination());

        assertThat(put(id, "INCOME", evidence("2026-06-02")).<List<String>>path("errors.path"))
                .containsExactly("/evidence/on");
        assertThat(put(id, "INCOME", "{\"status\": \"MET\", \"evidence\": {\"kind\": \"OTHER\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(
                                id,
                                "INCOME",
                                "{\"status\": \"MET\", \"evidence\": {\"kind\": \"OTHER\", \"on\": \"2026-05-01\", \"validUntil\": \"2026-04-01\"}}")
                        .<List<String>>path("errors.path"))
                .containsExactly("/evidence/validUntil");
    }

    @Test
    void the_plan_is_for_who_has_a_part_in_the_case() {
        var id = givenACase(provider, aNomination());
        var municipality = allocation.registersMunicipality("0034");

        Allocation.until(() -> plan(Actors.consultant(municipality), id).statusCode() == 200);
        assertThat(plan(Actors.coordinator(FLEVOLAND), id).statusCode()).isEqualTo(200);
        assertThat(plan(Actors.coordinator("elsewhere"), id).statusCode()).isEqualTo(404);
        assertThat(plan(Actors.caseWorker(UUID.randomUUID()), id).statusCode()).isEqualTo(404);
        assertThat(plan(Actors.housingOfficer(UUID.randomUUID()), id).statusCode())
                .isEqualTo(403);
    }

    @Test
    void of_a_closed_case_nothing_is_left_to_do() {
        var id = givenACase(provider, aNomination());
        as(worker).body("{\"code\": \"OTHER\"}").post("/v1/cases/%s/withdrawal".formatted(id));

        var plan = plan(worker, id).jsonPath();

        assertThat(plan.getList("actions")).isEmpty();
        assertThat(plan.getList("steps")).isEmpty();
    }

    private static String evidence(String on) {
        return "{\"status\": \"MET\", \"evidence\": {\"kind\": \"INCOME_STATEMENT\", \"on\": \"%s\"}}".formatted(on);
    }

    private static Map<String, Object> action(JsonPath plan, String precondition) {
        return plan.getMap("actions.find { it.precondition == '%s' }".formatted(precondition));
    }

    private Map<String, Object> precondition(UUID id, String code) {
        return view(worker, id).path("preconditions.find { it.code == '%s' }".formatted(code));
    }

    private void assess(UUID id, String code, String body) {
        put(id, code, body).then().statusCode(200);
    }

    private Response put(UUID id, String code, String body) {
        return as(worker).header("If-Match", "*").body(body).put("/v1/cases/%s/preconditions/%s".formatted(id, code));
    }

    private static Response plan(String token, UUID id) {
        return as(token).get("/v1/cases/%s/plan".formatted(id));
    }
}
