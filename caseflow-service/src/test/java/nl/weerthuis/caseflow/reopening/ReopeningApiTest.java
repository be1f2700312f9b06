package nl.weerthuis.caseflow.reopening;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.check;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.stateOf;
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
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ReopeningApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void after_a_relapse_a_new_search_begins_with_the_old_waiting_date_and_all_its_history() {
        var id = givenACase(provider, aNomination().prepared());
        try (var allocation = new Allocation()) {
            allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0034", "basis", "ORIGIN"));
            allocation.says(id, "case-offered");
            allocation.says(id, "case-housed");
            until(() -> stateOf(provider, id).equals("HOUSED"));
            post(id, "handover", "{}");
            post(id, "closure", "{\"outcome\": \"RELAPSED\"}");

            assertThat(reopen(id, "RELAPSE").<String>path("state")).isEqualTo("SUBMITTED");

            var seen = view(worker, id);
            assertThat(seen.<String>path("waitingSince")).isEqualTo("2026-01-15");
            assertThat(seen.<String>path("closedOn")).isNull();
            assertThat(seen.<String>path("handedOverOn")).isNull();
            assertThat(seen.<String>path("course.keyDate")).isNull();
            assertThat(seen.<String>path("course.assignedMunicipality")).isEqualTo("0034");
            assertThat(history(id)).containsSubsequence("case-housed", "case-closed", "case-reopened");
            assertThat(OutboxProbe.of("caseflow").types(id))
                    .endsWith("nl.weerthuis.case-state-changed.v1", "nl.weerthuis.case-reopened.v1");
            var told = OutboxProbe.of("caseflow").rows(id);
            assertThat(told.get(told.size() - 1).data().path("waitingSince").asText())
                    .isEqualTo("2026-01-15");

            // And once more to a home.
            check(id, "flevoland").then().statusCode(200);
            allocation.says(id, "case-tabled");
            allocation.says(id, "table-decision-taken", Map.of("outcome", "ADMITTED", "conditions", List.of()));
            allocation.says(id, "case-housed", Map.of("keyDate", "2026-05-20"));
            until(() -> stateOf(provider, id).equals("HOUSED"));
        }
        assertThat(view(worker, id).<String>path("course.keyDate")).isEqualTo("2026-05-20");
    }

    @ParameterizedTest
    @CsvSource({
        "case-tabled, SUBMITTED",
        "case-offered, SEARCHING",
        "case-contracted, SEARCHING",
    })
    void who_was_withdrawn_by_mistake_stands_where_they_stood_save_what_ended_with_it(String fact, String restored) {
        var id = givenACase(provider, aNomination().prepared());
        try (var allocation = new Allocation()) {
            allocation.says(id, fact);
            until(() -> !stateOf(provider, id).equals("SUBMITTED"));
        }
        post(id, "withdrawal", "{\"code\": \"OTHER\"}");

        assertThat(reopen(id, "ENDED_BY_MISTAKE").<String>path("state")).isEqualTo(restored);

        assertThat(view(worker, id).<String>path("course.offeredOn")).isNull();
        assertThat(view(worker, id).<String>path("client.familyName")).isNotNull();
    }

    @Test
    void who_was_closed_by_mistake_is_still_in_aftercare() {
        var id = givenAClosedCase();

        assertThat(reopen(id, "ENDED_BY_MISTAKE").<String>path("state")).isEqualTo("AFTERCARE");

        assertThat(view(worker, id).<String>path("handedOverOn")).isNotNull();
        assertThat(view(worker, id).<String>path("course.keyDate")).isNotNull();
    }

    @Test
    void a_case_that_goes_on_is_not_reopened() {
        var id = givenACase(provider, aNomination());

        var refused = reopen(id, "RELAPSE");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("case-not-ended");
    }

    @Test
    void of_two_who_reopen_at_once_one_is_told() throws Exception {
        var id = givenAClosedCase();

        assertThat(AtOnce.run(2, () -> reopen(id, "RELAPSE").statusCode())).containsExactlyInAnyOrder(200, 409);

        assertThat(history(id).stream().filter("case-reopened"::equals)).hasSize(1);
    }

    @Test
    void an_erased_client_has_no_case_to_reopen() {
        var id = givenAClosedCase();
        var client = view(worker, id).<String>path("clientId");
        as(Actors.privacyOfficer("flevoland"))
                .post("/v1/clients/%s/erasure".formatted(client))
                .then()
                .statusCode(200);

        assertThat(reopen(id, "RELAPSE").<String>path("code")).isEqualTo("client-erased");
    }

    @Test
    void to_others_the_case_is_not_there() {
        var id = givenAClosedCase();

        assertThat(as(Actors.caseWorker(UUID.randomUUID()))
                        .body("{\"reason\": \"RELAPSE\"}")
                        .post("/v1/cases/%s/reopening".formatted(id))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_possible_says_what_is() {
        var id = givenACase(provider, aNomination());

        var refused = post(id, "closure", "{\"outcome\": \"LEFT\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("detail")).contains("INCOMPLETE, COMPLETE, WITHDRAWN");
    }

    private UUID givenAClosedCase() {
        var id = givenACase(provider, aNomination().prepared());
        try (var allocation = new Allocation()) {
            allocation.says(id, "case-housed");
            until(() -> stateOf(provider, id).equals("HOUSED"));
        }
        post(id, "handover", "{}");
        post(id, "closure", "{\"outcome\": \"SUCCEEDED\"}");
        return id;
    }

    private Response reopen(UUID id, String reason) {
        return post(id, "reopening", "{\"reason\": \"%s\"}".formatted(reason));
    }

    private List<String> history(UUID id) {
        return as(worker).get("/v1/cases/%s/history?pageSize=100".formatted(id)).path("items.kind");
    }

    private Response post(UUID id, String what, String body) {
        return as(worker).body(body).post("/v1/cases/%s/%s".formatted(id, what));
    }
}
