package nl.weerthuis.caseflow.nomination;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.caseflow.imports.Files;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The questions of a group bind every way in, and evidence binds what is said to be met, where the region asks for it. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class RegionDemandsApiTest {

    private static final Map<String, String> ALL = Map.of(
            "LIVING_SKILLS", "PRESENT",
            "PAYING_SKILLS", "SUPPORTED",
            "APPROACHABLE", "PRESENT",
            "REACHABLE_AT_NIGHT", "NO");
    private static final String CELL = "SHELTERED_LIVING_INTAKE:1:LIVING_SKILLS=PRESENT"
            + " SHELTERED_LIVING_INTAKE:1:PAYING_SKILLS=SUPPORTED SHELTERED_LIVING_INTAKE:1:APPROACHABLE=PRESENT"
            + " SHELTERED_LIVING_INTAKE:1:REACHABLE_AT_NIGHT=NO";
    private static final List<String> OPEN = List.of(
            "/answers/SHELTERED_LIVING_INTAKE/LIVING_SKILLS",
            "/answers/SHELTERED_LIVING_INTAKE/PAYING_SKILLS",
            "/answers/SHELTERED_LIVING_INTAKE/APPROACHABLE",
            "/answers/SHELTERED_LIVING_INTAKE/REACHABLE_AT_NIGHT");

    private final Allocation allocation = new Allocation();
    private final String region = "region-" + UUID.randomUUID();
    private final String worker = Actors.caseWorker(UUID.randomUUID(), region);

    @AfterEach
    void close() {
        allocation.close();
    }

    @Test
    void answers_come_along_with_a_nomination_and_nothing_is_asked_where_the_region_does_not() {
        var without = idOf(nominate(worker, aNomination()));
        var answered = idOf(nominate(worker, aNomination().with("answers", answers(ALL))));

        assertThat(answersOf(without).<List<Object>>path("items")).isEmpty();
        assertThat(answersOf(answered).<Map<String, String>>path("items[0].answers"))
                .isEqualTo(ALL);
        assertThat(as(worker).get("/v1/cases/%s/missing".formatted(answered)).<List<String>>path("missing.place"))
                .noneMatch(place -> place.startsWith("/answers/"));
    }

    @Test
    void an_answer_that_its_questionnaire_does_not_have_is_named_by_questionnaire_and_question() {
        var wrong = List.of(
                Map.of(
                        "questionnaire",
                        "SHELTERED_LIVING_INTAKE",
                        "version",
                        1,
                        "answers",
                        Map.of("LIVING_SKILLS", "PERHAPS", "HOBBIES", "MANY")),
                Map.of("questionnaire", "OTHER_INTAKE", "version", 7, "answers", Map.of()));

        var refused = nominate(worker, aNomination().with("answers", wrong));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("errors.collect { it.code + ' ' + it.path }"))
                .containsExactlyInAnyOrder(
                        "unknown-answer /answers/SHELTERED_LIVING_INTAKE/LIVING_SKILLS",
                        "unknown-question /answers/SHELTERED_LIVING_INTAKE/HOBBIES",
                        "unknown-questionnaire /answers/OTHER_INTAKE");
        assertThat(nominate(worker, aNomination().with("answers", twice()))
                        .<List<String>>path("errors.collect { it.code + ' ' + it.path }"))
                .containsExactly("given-twice /answers/1");
    }

    @Test
    void where_the_region_requires_them_open_questions_refuse_whoever_is_new_however_they_come() {
        var known = aNomination();
        nominate(worker, known).then().statusCode(201);
        require("QUESTIONS_REQUIRED");

        assertThat(places(nominate(worker, aNomination()))).isEqualTo(OPEN);
        assertThat(places(upsert(aNomination().json()))).isEqualTo(OPEN);
        assertThat(upsert(known.json()).<String>path("result")).isEqualTo("UNCHANGED");
        nominate(worker, aNomination().with("answers", answers(ALL))).then().statusCode(201);
        upsert(aNomination().with("answers", answers(ALL)).json()).then().statusCode(201);
        // What is no home under the agreement has questions of its own.
        assertThat(places(nominate(worker, aNomination().with("targetGroup", "OTHER"))))
                .containsExactly("/answers/OTHER_INTAKE/REASON");
    }

    @Test
    void in_a_file_they_are_faults_of_the_line_and_of_its_column() {
        require("QUESTIONS_REQUIRED");
        var file = Files.HEADER + ";answers\n"
                + Files.GOOD.formatted("W-1") + ";\n"
                + Files.GOOD.formatted("W-2") + ";" + CELL + "\n"
                + Files.GOOD.formatted("W-3") + ";SHELTERED_LIVING_INTAKE:1:LIVING_SKILLS=PERHAPS\n"
                + Files.GOOD.formatted("W-4") + ";SHELTERED_LIVING_INTAKE:PRESENT\n";

        var report = upload("/v1/cases/imports?dryRun=true", file);
        assertThat(report.<Integer>path("accepted")).isEqualTo(1);
        report = upload("/v1/cases/imports", file);

        assertThat(report.<List<Integer>>path("faults.line")).containsExactly(2, 4, 5);
        assertThat(report.<List<String>>path("faults.code"))
                .containsExactly("question-open", "unknown-answer", "invalid-value");
        assertThat(report.<List<String>>path("faults.column")).containsOnly("answers");
        assertThat(report.<List<Object>>path("cases")).hasSize(1);
        assertThat(answersOf(UUID.fromString(report.path("cases[0].caseId")))
                        .<Map<String, String>>path("items[0].answers"))
                .isEqualTo(ALL);
        assertThat(upload("/v1/cases/imports", file).<Integer>path("unchanged")).isEqualTo(1);
    }

    @Test
    void in_a_large_file_too_and_a_line_of_a_known_client_is_no_fault() {
        nominate(worker, aNomination().with("clientReference", "L-1")).then().statusCode(201);
        require("QUESTIONS_REQUIRED");
        var file = Files.HEADER + ";answers\n"
                + Files.GOOD.formatted("L-1") + ";\n"
                + Files.GOOD.formatted("L-2") + ";\n"
                + Files.GOOD.formatted("L-3") + ";" + CELL + "\n";

        var id = upload("/v1/imports", file).<String>path("id");

        await().atMost(Duration.ofMinutes(3))
                .until(() -> as(worker)
                        .get("/v1/imports/" + id)
                        .<String>path("state")
                        .equals("DONE"));
        var lines = as(worker).get("/v1/imports/%s/lines".formatted(id));
        assertThat(lines.<List<String>>path("items.outcome")).containsExactly("DIFFERENT", "FAULTY", "NOMINATED");
        assertThat(lines.<List<String>>path("items[1].faults.column")).containsExactly("answers");
    }

    @Test
    void answers_that_differ_are_named_and_taken_over_with_the_version() {
        var first = aNomination().with("answers", answers(ALL));
        var id = UUID.fromString(upsert(first.json()).path("caseId"));
        assertThat(upsert(first.json()).<String>path("result")).isEqualTo("UNCHANGED");
        var changed = first.with("answers", answers(Map.of("LIVING_SKILLS", "SUPPORTED")));

        var told = upsert(changed.json());
        var taken = as(worker)
                .header("If-Match", told.header("ETag"))
                .body(changed.json())
                .post("/v1/nominations/_upsert");

        assertThat(told.<List<String>>path("differences")).containsExactly("/answers/0");
        assertThat(taken.<List<String>>path("taken")).containsExactly("/answers/0");
        assertThat(answersOf(id).<List<Map<String, String>>>path("items.answers"))
                .containsExactlyInAnyOrder(Map.of("LIVING_SKILLS", "SUPPORTED"), ALL);
    }

    @Test
    void nothing_of_an_answer_lies_readable_in_the_database() throws Exception {
        var id = idOf(nominate(worker, aNomination().with("answers", answers(ALL))));

        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select convert_from(answers, 'LATIN1') from caseflow.questionnaire_answer where case_id = ?")) {
            query.setObject(1, id);
            try (var found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isNotEmpty().doesNotContain("LIVING_SKILLS", "PRESENT");
            }
        }
    }

    @Test
    void where_the_region_asks_for_evidence_nothing_is_met_without_the_right_kind_that_counts() {
        var before = idOf(nominate(worker, aNomination().prepared()));
        var id = idOf(nominate(worker, aNomination()));
        require("EVIDENCE_REQUIRED");

        assertThat(faults(assess(id, "INCOME", "{\"status\": \"MET\"}")))
                .containsExactly("precondition-evidence-required /evidence");
        assertThat(faults(assess(id, "INCOME", met("IDENTITY_DOCUMENT", "2026-01-02"))))
                .containsExactly("precondition-evidence-kind /evidence/kind");
        assertThat(faults(assess(id, "INCOME", met("INCOME_STATEMENT", "2020-01-02"))))
                .containsExactly("precondition-evidence-old /evidence/on");
        assess(id, "IDENTITY", met("IDENTITY_DOCUMENT", "2020-01-02")).then().statusCode(200);
        assess(id, "INCOME", "{\"status\": \"IN_PROGRESS\"}").then().statusCode(200);
        assess(id, "INCOME", "{\"status\": \"WAIVED\", \"reason\": \"Inkomen komt van de partner.\"}")
                .then()
                .statusCode(200);
        // What was met before stays met.
        assertThat(as(worker)
                        .get("/v1/cases/" + before)
                        .<String>path("preconditions.find { it.code == 'RESIDENCE' }.status"))
                .isEqualTo("MET");
    }

    @Test
    void evidence_binds_a_nomination_too_and_what_the_case_itself_shows_needs_none() {
        require("EVIDENCE_REQUIRED");

        var refused = nominate(worker, aNomination().prepared());
        var taken = nominate(worker, aNomination().prepared().without("preconditions"));

        assertThat(faults(refused))
                .containsExactly(
                        "precondition-evidence-required /preconditions/0/evidence",
                        "precondition-evidence-required /preconditions/1/evidence",
                        "precondition-evidence-required /preconditions/2/evidence");
        taken.then().statusCode(201);
        assertThat(taken.<List<String>>path("preconditions.findAll { it.status == 'MET' }.code"))
                .containsExactlyInAnyOrder("SUPPORT", "CONSENT");
        var report = upload("/v1/cases/imports", Files.HEADER + "\n" + Files.GOOD.formatted("E-1") + "\n");
        assertThat(report.<List<String>>path("faults.column")).containsExactly("preconditionEvidence");
    }

    /** Until a nomination is refused that answers nothing and proves nothing. */
    private void require(String parameter) {
        allocation.sets(region, Map.of(parameter, 1));
        var probe = aNomination()
                .with("preconditions", List.of(Map.of("code", "INCOME", "status", "MET")))
                .json();
        Allocation.until(() -> as(Actors.caseWorker(UUID.randomUUID(), region))
                        .body(probe)
                        .post("/v1/cases")
                        .statusCode()
                == 400);
    }

    private static List<Map<String, Object>> answers(Map<String, String> answers) {
        return List.of(Map.of("questionnaire", "SHELTERED_LIVING_INTAKE", "version", 1, "answers", answers));
    }

    private static List<Map<String, Object>> twice() {
        var one = answers(Map.of()).get(0);
        return List.of(one, one);
    }

    private static String met(String kind, String on) {
        return "{\"status\": \"MET\", \"evidence\": {\"kind\": \"%s\", \"on\": \"%s\"}}".formatted(kind, on);
    }

    private Response assess(UUID id, String code, String standing) {
        return as(worker)
                .header("If-Match", "*")
                .body(standing)
                .put("/v1/cases/%s/preconditions/%s".formatted(id, code));
    }

    private Response upsert(Map<String, Object> nomination) {
        return as(worker).body(nomination).post("/v1/nominations/_upsert");
    }

    private Response upload(String where, String file) {
        return given().auth()
                .oauth2(worker)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(where);
    }

    private Response answersOf(UUID id) {
        return as(worker).get("/v1/cases/%s/questionnaires".formatted(id));
    }

    private static List<String> places(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<List<String>>path("errors.code")).containsOnly("question-open");
        return refused.path("errors.path");
    }

    private static List<String> faults(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        return refused.path("errors.collect { it.code + ' ' + it.path }");
    }
}
