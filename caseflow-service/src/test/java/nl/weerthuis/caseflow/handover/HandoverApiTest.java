package nl.weerthuis.caseflow.handover;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.stateOf;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Receivers.originOf;
import static nl.weerthuis.caseflow.Receivers.receiverOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class HandoverApiTest {

    private static final String ALL = """
            {"done": ["CLIENT_AGREED", "CONTACTS_EXCHANGED", "JOINT_MEETING", "SUPPORT_PLAN_SHARED",
              "CRISIS_AGREEMENTS", "FINANCES_ARRANGED"]}""";
    private static final String PART = "{\"done\": [\"CLIENT_AGREED\", \"JOINT_MEETING\"]}";
    private static final String YES = "{\"accepted\": true}";

    private final Allocation allocation = new Allocation();
    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @AfterEach
    void end() {
        allocation.close();
    }

    @Test
    void the_handover_is_complete_when_the_receiver_has_it() {
        var id = givenACase(provider, aNomination());
        var receiver = receiverOf(id, allocation);
        allocation.says(id, "case-housed");
        until(() -> stateOf(provider, id).equals("HOUSED"));
        assertThat(next(id, worker)).isEqualTo("PREPARE_HANDOVER");

        prepare(id, ALL).then().statusCode(200);
        assertThat(next(id, receiver)).isEqualTo("ACCEPT_HANDOVER");
        assertThat(complete(id).<String>path("code")).isEqualTo("handover-not-accepted");
        assertThat(stateOf(provider, id)).isEqualTo("HOUSED");
        assertThat(answer(receiver, id, YES).<String>path("acceptedOn")).isEqualTo("2026-06-01");

        assertThat(next(id, worker)).isEqualTo("HAND_OVER");
        assertThat(complete(id).<String>path("state")).isEqualTo("AFTERCARE");
        assertThat(as(worker).get("/v1/cases/%s/history".formatted(id)).<List<String>>path("items.kind"))
                .containsSubsequence("handover-prepared", "handover-answered", "handover-completed");
    }

    @Test
    void what_is_open_is_named_and_what_is_missed_is_asked_anew() {
        var id = givenACase(provider, aNomination());
        var receiver = receiverOf(id, allocation);
        assertThat(answer(receiver, id, YES).<String>path("code")).isEqualTo("handover-not-prepared");
        prepare(id, PART);

        var refused = answer(receiver, id, YES);
        assertThat(refused.<String>path("code")).isEqualTo("handover-incomplete");
        assertThat(refused.<String>path("detail")).contains("CRISIS_AGREEMENTS").doesNotContain("JOINT_MEETING");
        prepare(id, ALL);
        answer(receiver, id, "{\"accepted\": false, \"missing\": [\"JOINT_MEETING\"]}")
                .then()
                .statusCode(200);

        assertThat(checklist(worker, id).<List<String>>path("open")).containsExactly("JOINT_MEETING");
        assertThat(answer(receiver, id, YES).<String>path("code")).isEqualTo("handover-incomplete");
        prepare(id, ALL);
        assertThat(answer(receiver, id, YES).statusCode()).isEqualTo(200);
        assertThat(prepare(id, PART).<String>path("code")).isEqualTo("handover-accepted");
    }

    @Test
    void an_answer_that_contradicts_itself_is_invalid() {
        var id = givenACase(provider, aNomination());
        var receiver = receiverOf(id, allocation);
        prepare(id, ALL);

        assertThat(answer(receiver, id, "{\"accepted\": false}").statusCode()).isEqualTo(400);
        assertThat(answer(receiver, id, "{\"accepted\": true, \"missing\": [\"JOINT_MEETING\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(answer(receiver, id, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void only_who_receives_answers() {
        var id = givenACase(provider, aNomination());
        receiverOf(id, allocation);
        var origin = originOf(id, allocation);
        prepare(id, ALL);

        assertThat(checklist(origin, id).statusCode()).isEqualTo(200);
        assertThat(answer(origin, id, YES).statusCode()).isEqualTo(404);
        assertThat(answer(worker, id, YES).statusCode()).isEqualTo(403);
        assertThat(answer(Actors.coordinator("flevoland"), id, YES).statusCode())
                .isEqualTo(403);
        assertThat(checklist(worker, id).<String>path("acceptedOn")).isNull();
    }

    @Test
    void of_two_acceptances_at_once_one_counts() throws Exception {
        var id = givenACase(provider, aNomination());
        var receiver = receiverOf(id, allocation);
        prepare(id, ALL);

        var statuses = AtOnce.run(4, () -> answer(receiver, id, YES).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void whoever_read_an_older_version_is_told() {
        var id = givenACase(provider, aNomination());
        var receiver = receiverOf(id, allocation);
        prepare(id, ALL);

        assertThat(as(receiver)
                        .header("If-Match", "\"0\"")
                        .body(YES)
                        .post("/v1/cases/%s/handover-acceptance".formatted(id))
                        .statusCode())
                .isEqualTo(412);
    }

    private String next(UUID id, String token) {
        return as(token)
                .get("/v1/cases/%s/plan".formatted(id))
                .path("actions.find { it.code in ['PREPARE_HANDOVER', 'ACCEPT_HANDOVER', 'HAND_OVER'] }.code");
    }

    private Response checklist(String token, UUID id) {
        return as(token).get("/v1/cases/%s/handover-checklist".formatted(id));
    }

    private Response prepare(UUID id, String body) {
        return as(worker).header("If-Match", "*").body(body).put("/v1/cases/%s/handover-checklist".formatted(id));
    }

    private static Response answer(String token, UUID id, String body) {
        return as(token).body(body).post("/v1/cases/%s/handover-acceptance".formatted(id));
    }

    private Response complete(UUID id) {
        return as(worker).body("{}").post("/v1/cases/%s/handover".formatted(id));
    }
}
