package nl.weerthuis.caseflow.work;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class AssignmentApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String manager = Actors.token("PROVIDER", provider, "flevoland", "provider-manager");
    private UUID one;
    private UUID two;

    @BeforeEach
    void twoCases() {
        one = givenACase(provider, aNomination());
        two = givenACase(provider, aNomination());
    }

    @Test
    void a_manager_divides_cases_and_each_finds_their_own() {
        assertThat(divide(manager, List.of(one, two), "anna").<List<String>>path("outcomes.result"))
                .containsExactly("ASSIGNED", "ASSIGNED");
        divide(manager, List.of(two), "bram").then().statusCode(200);

        assertThat(listed(manager, "assignee=anna")).containsExactly(one.toString());
        assertThat(listed(worker("bram"), "assignee=me")).containsExactly(two.toString());
        assertThat(as(manager).get("/v1/cases?assignee=bram").<List<String>>path("items.assignee"))
                .containsExactly("bram");
        assertThat(listed(manager, "assignee=none")).isEmpty();
    }

    @Test
    void who_did_a_case_before_is_remembered_with_the_reason() {
        divide(manager, List.of(one), "anna");
        divide(manager, List.of(one), "bram");
        divide(manager, List.of(one), null);

        var lines = as(manager).get("/v1/cases/%s/assignments".formatted(one));

        assertThat(lines.<List<String>>path("items.assignee")).containsExactly("bram", "anna");
        assertThat(lines.<List<String>>path("items.reason")).containsOnly("WORKLOAD");
        assertThat(lines.<List<String>>path("items.endedAt")).doesNotContainNull();
        assertThat(listed(manager, "assignee=none")).contains(one.toString());
    }

    @Test
    void the_same_again_changes_nothing() {
        divide(manager, List.of(one), "anna");

        assertThat(divide(manager, List.of(one), "anna").<List<String>>path("outcomes.result"))
                .containsExactly("UNCHANGED");
    }

    @Test
    void cases_of_others_are_as_if_they_did_not_exist() {
        var foreign = givenACase(UUID.randomUUID(), aNomination());

        var outcomes = divide(manager, List.of(foreign, UUID.randomUUID(), one), "anna");

        assertThat(outcomes.<List<String>>path("outcomes.result"))
                .containsExactlyInAnyOrder("NOT_FOUND", "NOT_FOUND", "ASSIGNED");
    }

    @Test
    void each_organisation_divides_for_itself() {
        var coordinator = Actors.coordinator("flevoland");
        divide(manager, List.of(one), "anna");
        divide(coordinator, List.of(one), "cor").then().statusCode(200);

        assertThat(as(coordinator)
                        .get("/v1/cases/%s/assignments".formatted(one))
                        .<List<String>>path("items.assignee"))
                .containsExactly("cor");
        assertThat(listed(manager, "assignee=cor")).isEmpty();
        assertThat(as(Actors.caseWorker(UUID.randomUUID()))
                        .get("/v1/cases/%s/assignments".formatted(one))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void of_those_who_divide_one_case_at_once_one_is_left_and_nobody_hears_of_a_fault() throws Exception {
        var statuses = AtOnce.run(
                8,
                () -> divide(manager, List.of(one), "worker-" + UUID.randomUUID())
                        .statusCode());

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(as(manager).get("/v1/cases/%s/assignments".formatted(one)).<List<String>>path("items.endedAt"))
                .containsOnlyOnce((String) null);
    }

    @Test
    void a_division_names_cases_and_a_reason() {
        assertThat(as(manager)
                        .body(Map.of("caseIds", List.of()))
                        .post("/v1/assignments")
                        .<List<String>>path("errors.path"))
                .containsExactlyInAnyOrder("/caseIds", "/reason");
    }

    private String worker(String name) {
        return Tokens.of(name)
                .organisation(provider, "PROVIDER")
                .region("flevoland")
                .roles("case-worker")
                .sign();
    }

    private static Response divide(String token, List<UUID> cases, String assignee) {
        var body = new HashMap<String, Object>(Map.of("caseIds", cases, "reason", "WORKLOAD"));
        if (assignee != null) {
            body.put("assignee", assignee);
        }
        return as(token).body(body).post("/v1/assignments");
    }

    private static List<String> listed(String token, String query) {
        return as(token).get("/v1/cases?pageSize=100&" + query).path("items.id");
    }
}
