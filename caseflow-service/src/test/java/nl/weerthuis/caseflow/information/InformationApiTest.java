package nl.weerthuis.caseflow.information;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.check;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.StateDiagram;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class InformationApiTest {

    private static final String FLEVOLAND = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final String coordinator = Actors.coordinator(FLEVOLAND);

    @Test
    void the_table_asks_and_the_provider_answers_within_the_working_days_of_the_region() {
        var id = givenACase(provider, aNomination());

        var asked = ask(id);

        asked.then().statusCode(201);
        // The first of June 2026 is a Monday; ten working days later is the fifteenth.
        assertThat(asked.<String>path("dueOn")).isEqualTo("2026-06-15");
        assertThat(answer(worker, id, asked.path("id"), "Ja, sinds mei.").<String>path("state"))
                .isEqualTo("ANSWERED");
        var read = as(coordinator).get("/v1/cases/%s/information-requests".formatted(id));
        assertThat(read.<String>path("items[0].question")).isEqualTo("Sinds wanneer?");
        assertThat(read.<String>path("items[0].answer")).isEqualTo("Ja, sinds mei.");
        assertThat(answer(worker, id, asked.path("id"), "Nog eens.").<String>path("code"))
                .isEqualTo("information-state");
    }

    @Test
    void as_long_as_the_table_waits_for_an_answer_the_nomination_is_not_complete() {
        var id = givenACase(provider, aNomination().prepared());
        var asked = ask(id);

        assertThat(check(id, FLEVOLAND).<String>path("code")).isEqualTo("information-awaited");

        as(coordinator)
                .post("/v1/cases/%s/information-requests/%s/withdrawal".formatted(id, asked.<String>path("id")))
                .then()
                .statusCode(200);
        check(id, FLEVOLAND).then().statusCode(200);
    }

    @Test
    void of_two_answers_at_once_one_stands() throws Exception {
        var id = givenACase(provider, aNomination());
        var asked = ask(id).<String>path("id");

        assertThat(AtOnce.run(2, () -> answer(worker, id, asked, "Ja.").statusCode()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void it_is_between_the_table_and_the_provider() {
        var id = givenACase(provider, aNomination());
        var asked = ask(id).<String>path("id");
        var path = "/v1/cases/%s/information-requests".formatted(id);

        assertThat(as(Actors.caseWorker(UUID.randomUUID())).get(path).statusCode())
                .isEqualTo(404);
        assertThat(as(Actors.coordinator("elsewhere")).get(path).statusCode()).isEqualTo(404);
        assertThat(as(Actors.consultant(UUID.randomUUID())).get(path).statusCode())
                .isEqualTo(403);
        assertThat(answer(Actors.caseWorker(UUID.randomUUID()), id, asked, "x").statusCode())
                .isEqualTo(404);
        assertThat(as(worker).body(Map.of("question", "Wie?")).post(path).statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_was_asked_and_answered_is_encrypted() throws SQLException {
        var id = givenACase(provider, aNomination());
        answer(worker, id, ask(id).path("id"), "Geheim antwoord.");

        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select encode(question || answer, 'escape') from caseflow.information_request"
                                + " where case_id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).doesNotContain("Sinds", "Geheim");
            }
        }
    }

    @Test
    void the_diagram_shows_the_states() {
        StateDiagram.check("information-state", InformationState.class);
    }

    private Response ask(UUID id) {
        return as(coordinator)
                .body(Map.of("question", "Sinds wanneer?"))
                .post("/v1/cases/%s/information-requests".formatted(id));
    }

    private static Response answer(String token, UUID id, String request, String words) {
        return as(token)
                .body(Map.of("answer", words))
                .post("/v1/cases/%s/information-requests/%s/answer".formatted(id, request));
    }
}
