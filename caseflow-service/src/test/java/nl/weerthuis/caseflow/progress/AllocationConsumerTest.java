package nl.weerthuis.caseflow.progress;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.check;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.stateOf;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Nominations.preconditions;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class AllocationConsumerTest {

    private final UUID provider = UUID.randomUUID();
    private final Allocation allocation = new Allocation();

    @AfterEach
    void close() {
        allocation.close();
    }

    @Test
    void a_case_follows_allocation_from_the_table_to_the_keys() {
        var id = givenACase(provider, aNomination().prepared());
        check(id, "flevoland").then().statusCode(200);

        allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0034", "basis", "ORIGIN"));
        allocation.says(id, "case-tabled");
        allocation.says(id, "table-decision-taken", Map.of("outcome", "ADMITTED", "conditions", List.of()));
        until(() -> stateOf(provider, id).equals("SEARCHING"));
        allocation.says(id, "case-offered");
        allocation.says(id, "introduction-granted", Map.of("introductionId", UUID.randomUUID()));
        allocation.says(id, "case-viewing-planned");
        allocation.says(id, "case-offer-answered", Map.of("answer", "ACCEPTED"));
        until(() -> stateOf(provider, id).equals("ACCEPTED"));
        allocation.says(id, "case-allocated");
        allocation.says(id, "case-contracted");
        allocation.says(id, "case-key-date-planned");
        allocation.says(id, "case-housed");
        until(() -> stateOf(provider, id).equals("HOUSED"));

        var course = caseOf(id);
        assertThat(course.getString("course.assignedMunicipality")).isEqualTo("0034");
        assertThat(course.getString("course.assignmentBasis")).isEqualTo("ORIGIN");
        assertThat(course.getString("course.answerBy")).isEqualTo("2026-02-12T23:00:00Z");
        assertThat(course.getString("course.viewingAt")).isEqualTo("2026-02-08T23:00:00Z");
        assertThat(course.getString("course.contractForm")).isEqualTo("FLIP");
        assertThat(course.getString("course.plannedKeyDate")).isEqualTo("2026-03-02");
        assertThat(course.getString("course.keyDate")).isEqualTo("2026-03-02");
        assertThat(history(id).getList("items.kind", String.class))
                .startsWith("case-submitted", "completeness-checked", "municipality-assigned", "case-tabled")
                .contains("search-started", "case-viewing-planned", "case-allocated")
                .endsWith("case-housed");
    }

    @Test
    void the_same_fact_twice_has_one_effect() {
        var id = givenACase(provider, aNomination().prepared());
        var tabled = allocation.says(id, "case-tabled");
        allocation.sends(tabled);
        allocation.says(id, "table-decision-taken", Map.of("outcome", "DEFERRED"));
        allocation.sends(tabled);
        allocation.says(id, "municipality-assigned");
        until(() -> caseOf(id).getString("course.assignedMunicipality") != null);

        assertThat(stateOf(provider, id)).isEqualTo("DEFERRED");
        assertThat(history(id).getList("items.kind", String.class))
                .containsExactly("case-submitted", "case-tabled", "table-decision-taken", "municipality-assigned");
    }

    @Test
    void a_fact_that_comes_before_the_one_it_follows_waits_for_it() {
        var id = givenACase(provider, aNomination());
        var tabled = allocation.next(id, "case-tabled", Map.of());
        allocation.says(id, "table-decision-taken", Map.of("outcome", "REJECTED"));
        assertThat(stateOf(provider, id)).isEqualTo("SUBMITTED");

        allocation.sends(tabled);

        until(() -> stateOf(provider, id).equals("REJECTED"));
    }

    @Test
    void what_was_not_seen_here_is_skipped() {
        var id = givenACase(provider, aNomination());

        allocation.says(id, "case-offered");
        until(() -> stateOf(provider, id).equals("OFFERED"));
        allocation.says(id, "case-housed");

        until(() -> stateOf(provider, id).equals("HOUSED"));
    }

    @Test
    void an_offer_that_ends_sends_the_case_back_to_search_and_a_refusal_alone_does_not() {
        var id = givenACase(provider, aNomination().prepared());
        allocation.says(id, "case-offered");
        allocation.says(id, "case-offer-answered", Map.of("answer", "REFUSED", "code", "SURROUNDINGS"));
        until(() -> history(id).getList("items.kind").contains("case-offer-answered"));
        assertThat(stateOf(provider, id)).isEqualTo("OFFERED");

        allocation.says(id, "case-offer-ended", Map.of("outcome", "REFUSED"));

        until(() -> stateOf(provider, id).equals("SEARCHING"));
        assertThat(caseOf(id).getString("course.offeredOn")).isNull();
        assertThat(caseOf(id).getString("waitingSince")).isEqualTo("2026-01-15");
    }

    @Test
    void an_admitted_case_searches_as_soon_as_nothing_blocks_an_offer() {
        var id = givenACase(
                provider, aNomination().with("preconditions", preconditions("REGISTRATION", "TENANCY_HISTORY")));
        allocation.says(id, "case-tabled");
        allocation.says(id, "table-decision-taken", Map.of("outcome", "ADMITTED_WITH_CONDITIONS"));
        until(() -> stateOf(provider, id).equals("ADMITTED_WITH_CONDITIONS"));

        var answer = as(Actors.caseWorker(provider))
                .header("If-Match", "*")
                .body("{\"hoursPerWeek\": 6, \"startOn\": \"2026-02-01\"}")
                .put("/v1/cases/%s/support-arrangement".formatted(id));

        assertThat(answer.<String>path("state")).isEqualTo("SEARCHING");
    }

    @Test
    void a_withdrawn_case_hears_nothing_more() {
        var id = givenACase(provider, aNomination());
        as(Actors.caseWorker(provider))
                .body("{\"code\": \"OUT_OF_SIGHT\"}")
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);
        var other = givenACase(provider, aNomination());

        allocation.says(id, "case-tabled");
        allocation.says(id, "case-housed");
        allocation.says(other, "case-tabled");
        until(() -> stateOf(provider, other).equals("ON_AGENDA"));

        until(() -> noneWaits(id));
        assertThat(stateOf(provider, id)).isEqualTo("WITHDRAWN");
        assertThat(history(id).getList("items.kind", String.class)).containsExactly("case-submitted", "case-withdrawn");
    }

    @Test
    void unknown_types_and_fields_are_ignored() {
        var id = givenACase(provider, aNomination());

        allocation.sends(allocation
                .next(id, "case-tabled", Map.of("later", "a field of the future"))
                .with("type", "nl.weerthuis.case-forgotten.v1"));
        allocation.says(id, "case-tabled", Map.of("later", "a field of the future"));

        until(() -> stateOf(provider, id).equals("ON_AGENDA"));
    }

    @Test
    void a_poisonous_fact_parks_its_own_case_alone() {
        var poisoned = givenACase(provider, aNomination());
        var other = givenACase(provider, aNomination());

        allocation.says(poisoned, "table-decision-taken", Map.of("outcome", "ENTHRONED"));
        allocation.says(poisoned, "case-tabled");
        allocation.says(other, "case-tabled");

        until(() -> stateOf(provider, other).equals("ON_AGENDA"));
        assertThat(stateOf(provider, poisoned)).isEqualTo("SUBMITTED");
        until(() -> parked().contains(poisoned.toString()));
    }

    private boolean noneWaits(UUID id) {
        return !parked().contains(id.toString());
    }

    private static String parked() {
        return as(Actors.token("REGION", UUID.randomUUID(), "flevoland", "operator"))
                .get("/v1/operator/parked-sequences?pageSize=100")
                .asString();
    }

    private JsonPath caseOf(UUID id) {
        return view(Actors.caseWorker(provider), id).jsonPath();
    }

    private JsonPath history(UUID id) {
        return as(Actors.caseWorker(provider))
                .get("/v1/cases/%s/history?pageSize=100".formatted(id))
                .jsonPath();
    }
}
