package nl.weerthuis.caseflow.draft;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class DraftApiTest {

    private static final Map<String, Object> BW_ANSWERS = Map.of(
            "questionnaire",
            "SHELTERED_LIVING_INTAKE",
            "version",
            1,
            "answers",
            Map.of(
                    "LIVING_SKILLS",
                    "PRESENT",
                    "PAYING_SKILLS",
                    "SUPPORTED",
                    "APPROACHABLE",
                    "PRESENT",
                    "REACHABLE_AT_NIGHT",
                    "NO"));

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_nomination_begins_with_a_name_and_is_told_everything_that_is_missing() {
        var draft = begin(Map.of(
                "targetGroup", "SHELTERED_LIVING", "client", Map.of("familyName", "Voorbeeld", "birthDate", "nooit")));

        draft.then().statusCode(201);
        assertThat(places(draft))
                .contains(
                        "/clientReference",
                        "/client/givenNames",
                        "/client/birthDate",
                        "/facilityKind",
                        "/household",
                        "/origin",
                        "/searchProfile",
                        "/answers/SHELTERED_LIVING_INTAKE/PAYING_SKILLS")
                .doesNotContain("/client/familyName", "/targetGroup", "/answers/YOUTH_CARE_INTAKE/INCOME_OWN");
        assertThat(draft.<String>path("missing.find { it.place == '/client/birthDate' }.code"))
                .isEqualTo("invalid-date");
        assertThat(draft.<String>path("missing.find { it.place.endsWith('PAYING_SKILLS') }.sentence"))
                .contains("huur");
    }

    @Test
    void what_is_complete_becomes_a_case_with_its_answers_and_the_draft_is_emptied() throws SQLException {
        var nomination = aNomination();
        var draft = begin(nomination.json());
        assertThat(submit(draft.path("id")).<String>path("code")).isEqualTo("draft-incomplete");

        var written = write(draft, nomination, List.of(BW_ANSWERS));
        assertThat(places(written)).isEmpty();
        var submitted = submit(draft.path("id"));

        submitted.then().statusCode(201);
        assertThat(submitted.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(submitted.<String>path("id")).isEqualTo(draft.path("id"));
        var after = as(worker).get("/v1/drafts/" + draft.path("id"));
        assertThat(after.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(after.asString()).doesNotContain(nomination.familyName());
        assertThat(as(worker)
                        .get("/v1/cases/%s/questionnaires".formatted(submitted.<String>path("id")))
                        .<String>path("items[0].answers.PAYING_SKILLS"))
                .isEqualTo("SUPPORTED");
        assertThat(submit(draft.path("id")).<String>path("code")).isEqualTo("draft-state");
    }

    @Test
    void of_two_who_submit_at_once_one_makes_the_case() throws Exception {
        var nomination = aNomination();
        var draft = begin(nomination.json());
        write(draft, nomination, List.of(BW_ANSWERS));

        assertThat(AtOnce.run(2, () -> submit(draft.path("id")).statusCode())).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void of_two_who_write_the_second_hears_that_it_looked_at_an_older_version() {
        var draft = begin(Map.of());
        var first = aNomination();
        write(draft, first, List.of()).then().statusCode(200);

        var second = write(draft, aNomination(), List.of());

        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(as(worker).get("/v1/drafts/" + draft.path("id")).<String>path("nomination.client.familyName"))
                .isEqualTo(first.familyName());
        assertThat(as(worker)
                        .body(Map.of("nomination", Map.of()))
                        .put("/v1/drafts/" + draft.path("id"))
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void nobody_else_sees_a_draft() {
        var id = begin(aNomination().json()).<String>path("id");

        assertThat(as(Actors.caseWorker(UUID.randomUUID()))
                        .get("/v1/drafts/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(Actors.coordinator("flevoland")).get("/v1/drafts/" + id).statusCode())
                .isEqualTo(403);
        assertThat(as(Actors.caseWorker(UUID.randomUUID())).get("/v1/drafts").asString())
                .doesNotContain(id);
        assertThat(as(worker).get("/v1/drafts").asString()).contains(id);
    }

    @Test
    void it_is_kept_encrypted_and_thrown_away_with_its_key() throws SQLException {
        var nomination = aNomination();
        var id = begin(nomination.json()).<String>path("id");
        var stored = content(id);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(nomination.familyName());
        assertThat(keys(id)).isEqualTo(1);

        as(worker).delete("/v1/drafts/" + id).then().statusCode(204);

        assertThat(content(id)).isNull();
        assertThat(keys(id)).isZero();
        assertThat(as(worker).get("/v1/drafts").asString()).doesNotContain(id);
        assertThat(as(worker)
                        .header("If-Match", "*")
                        .body(Map.of("nomination", Map.of()))
                        .put("/v1/drafts/" + id)
                        .<String>path("code"))
                .isEqualTo("draft-state");
    }

    @Test
    void a_youth_of_another_age_is_something_to_look_at() {
        var draft = begin(aNomination().with("targetGroup", "YOUTH_CARE").json());

        assertThat(draft.<List<String>>path("warnings")).containsExactly("youth-age-on-ready-date");
    }

    @Test
    void an_answer_that_does_not_exist_is_named() {
        var draft = begin(aNomination().json());
        var wrong = Map.of(
                "questionnaire",
                "SHELTERED_LIVING_INTAKE",
                "version",
                1,
                "answers",
                Map.of("PAYING_SKILLS", "A_LOT", "SHOE_SIZE", "43"));

        var written = write(draft, aNomination(), List.of(wrong));

        assertThat(written.<String>path("missing.find { it.place.endsWith('SHOE_SIZE') }.code"))
                .isEqualTo("unknown-question");
        assertThat(written.<String>path("missing.find { it.code == 'unknown-answer' }.sentence"))
                .contains("SUPPORTED");
    }

    private Response begin(Map<String, Object> nomination) {
        return as(worker).body(Map.of("nomination", nomination)).post("/v1/drafts");
    }

    private Response write(Response begun, Nominations nomination, List<Map<String, Object>> answers) {
        return as(worker)
                .header("If-Match", begun.header("ETag"))
                .body(Map.of("nomination", nomination.json(), "answers", answers))
                .put("/v1/drafts/" + begun.path("id"));
    }

    private Response submit(String id) {
        return as(worker).post("/v1/drafts/%s/submission".formatted(id));
    }

    private static List<String> places(Response draft) {
        return draft.path("missing.place");
    }

    private static byte[] content(String id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select content from caseflow.draft where id = ?::uuid")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static int keys(String id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow.subject_key"
                        + " where subject = (select client_id from caseflow.draft where id = ?::uuid)")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
