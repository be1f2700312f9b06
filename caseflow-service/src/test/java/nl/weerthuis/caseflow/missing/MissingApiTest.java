package nl.weerthuis.caseflow.missing;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class MissingApiTest {

    private static final Map<String, String> INTAKE = Map.of(
            "LIVING_SKILLS", "PRESENT",
            "PAYING_SKILLS", "SUPPORTED",
            "APPROACHABLE", "PRESENT",
            "REACHABLE_AT_NIGHT", "NO");

    private final String region = "region-" + UUID.randomUUID();
    private final String worker = Actors.caseWorker(UUID.randomUUID(), region);
    private final String coordinator = Actors.coordinator(region);

    @Test
    void a_case_that_came_without_answers_says_which_questions_of_its_group_are_open() {
        var id = idOf(nominate(worker, aNomination().prepared()));

        assertThat(places(worker, id))
                .contains("/answers/SHELTERED_LIVING_INTAKE/LIVING_SKILLS", "/preconditions/INCOME")
                .doesNotContain("/preconditions/RESIDENCE", "/preconditions/DAY_ACTIVITY");
        assertThat(places(coordinator, id)).isEqualTo(places(worker, id));
        assertThat(missing(worker, id).<Boolean>path("complete")).isFalse();
        assertThat(as(worker)
                        .header("Accept-Language", "en")
                        .get("/v1/cases/%s/missing".formatted(id))
                        .<List<String>>path("missing.sentence"))
                .contains("This precondition is not settled yet. The step CONTRACT waits for it.");
    }

    @Test
    void what_is_answered_and_settled_is_missing_no_more() {
        var id = idOf(nominate(worker, aNomination().prepared()));
        answer(id);
        for (var code : List.of("INCOME", "DEBT", "IDENTITY", "SUPPORT_PLAN")) {
            as(worker)
                    .header("If-Match", "*")
                    .body("{\"status\": \"MET\"}")
                    .put("/v1/cases/%s/preconditions/%s".formatted(id, code))
                    .then()
                    .statusCode(200);
        }
        assertThat(missing(worker, id).<Boolean>path("complete")).isTrue();
        assertThat(missing(coordinator, id).<Boolean>path("complete")).isTrue();

        as(coordinator)
                .body(Map.of("question", "Is er een zwager in Urk?"))
                .post("/v1/cases/%s/information-requests".formatted(id))
                .then()
                .statusCode(201);

        assertThat(missing(worker, id).<List<String>>path("missing.code")).containsExactly("answer-awaited");
        assertThat(missing(worker, id).asString()).doesNotContain("zwager");
    }

    @Test
    void another_group_has_other_questions() {
        var id = idOf(nominate(worker, aNomination()));
        answer(id);

        as(worker)
                .header("If-Match", view(worker, id).header("ETag"))
                .body(Map.of("targetGroup", "OTHER", "reason", "Niet onder het akkoord."))
                .post("/v1/cases/%s/corrections".formatted(id))
                .then()
                .statusCode(200);

        assertThat(places(worker, id).stream().filter(place -> place.startsWith("/answers/")))
                .containsExactly("/answers/OTHER_INTAKE/REASON");
    }

    @Test
    void of_a_closed_case_nothing_is_asked_and_others_see_nothing() {
        var id = idOf(nominate(worker, aNomination()));

        assertThat(missing(Actors.caseWorker(UUID.randomUUID(), region), id).statusCode())
                .isEqualTo(404);
        as(worker)
                .body("{\"code\": \"OWN_SOLUTION\"}")
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);
        assertThat(missing(worker, id).<List<String>>path("missing")).isEmpty();
    }

    private void answer(UUID id) {
        as(worker)
                .body(Map.of("questionnaire", "SHELTERED_LIVING_INTAKE", "version", 1, "answers", INTAKE))
                .post("/v1/cases/%s/questionnaires".formatted(id))
                .then()
                .statusCode(200);
    }

    private static List<String> places(String token, UUID id) {
        return missing(token, id).path("missing.place");
    }

    private static Response missing(String token, UUID id) {
        return as(token).get("/v1/cases/%s/missing".formatted(id));
    }
}
