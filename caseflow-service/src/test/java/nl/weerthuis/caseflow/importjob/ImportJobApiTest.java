package nl.weerthuis.caseflow.importjob;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.imports.NominationFile;
import nl.weerthuis.caseflow.imports.Sheets;
import nl.weerthuis.caseflow.imports.Threshold;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ImportJobApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String region = "region-" + UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider, region);
    private final String system = Actors.token("PROVIDER", provider, region, "system");
    private final String stranger = Actors.caseWorker(UUID.randomUUID(), region);

    @Inject
    Clock clock;

    @Inject
    ServiceClock serviceClock;

    @Inject
    TidyImports tidyImports;

    @Test
    void a_file_is_taken_worked_off_reported_line_by_line_and_emptied() throws SQLException {
        var known = idOfCase(csv("K-1"));
        var file = csv("K-1", "N-1", "N-2") + LargeFile.good("F-1").replace("2026-01-15", "soon") + "\n"
                + LargeFile.good("K-1").replace("Voorbeeld", "Andersom") + "\n";

        var accepted = send(system, file);

        accepted.then().statusCode(202);
        var id = accepted.<String>path("id");
        assertThat(accepted.header("Location")).isEqualTo("/v1/imports/" + id);
        assertThat(accepted.<Integer>path("lines")).isEqualTo(5);
        var done = awaited(id, "DONE");
        assertThat(done.<Integer>path("nominated")).isEqualTo(2);
        assertThat(done.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(done.<Integer>path("different")).isEqualTo(1);
        assertThat(done.<Integer>path("faulty")).isEqualTo(1);
        assertThat(done.<Integer>path("changes")).isEqualTo(2);
        var lines = as(worker).get("/v1/imports/%s/lines".formatted(id));
        assertThat(lines.<List<String>>path("items.outcome"))
                .containsExactly("KNOWN", "NOMINATED", "NOMINATED", "FAULTY", "DIFFERENT");
        assertThat(lines.<String>path("items[0].caseId")).isEqualTo(known);
        assertThat(lines.<List<String>>path("items[3].faults.column")).containsExactly("readyOn");
        assertThat(lines.<List<String>>path("items[4].differences")).containsExactly("familyName");
        assertThat(lines.asString()).doesNotContain("Andersom", "Voorbeeld");
        assertThat(count("nomination_import_line where content is not null and import_id = ?", id))
                .isZero();
    }

    @Test
    void what_waits_is_unreadable_in_the_database() throws SQLException {
        Threshold.set(region, 0);
        var id = send(system, csv("E-1")).<String>path("id");
        awaited(id, "PAUSED");

        assertThat(count("nomination_import_line where content is not null and import_id = ?", id))
                .isEqualTo(1);
        assertThat(count(
                        "nomination_import_line where position('Voorbeeld'::bytea in content) > 0 and import_id = ?",
                        id))
                .isZero();
    }

    @Test
    void a_report_has_pages_and_can_be_asked_for_one_outcome() {
        var id = send(worker, csv("P-1", "P-2", "P-3")).<String>path("id");
        awaited(id, "DONE");

        var page = as(worker).get("/v1/imports/%s/lines?page=2&pageSize=2&outcome=NOMINATED".formatted(id));

        assertThat(page.<List<Integer>>path("items.line")).containsExactly(4);
        assertThat(page.<Integer>path("total")).isEqualTo(3);
        assertThat(page.header("Link")).contains("outcome=NOMINATED");
        var rest = as(worker).get("/v1/imports/%s/lines?after=3&outcome=NOMINATED".formatted(id));
        assertThat(rest.<List<Integer>>path("items.line")).containsExactly(4);
        assertThat(rest.<Integer>path("total")).isEqualTo(1);
        assertThat(as(worker).get("/v1/imports/%s/lines?after=-1".formatted(id)).statusCode())
                .isEqualTo(400);
        assertThat(as(worker).get("/v1/imports").<List<String>>path("items.id")).containsExactly(id);
    }

    @Test
    void above_the_threshold_a_person_confirms_and_a_system_cannot() throws SQLException {
        Threshold.set(region, 1);
        var id = send(system, csv("T-1", "T-2")).<String>path("id");
        assertThat(awaited(id, "PAUSED").<Integer>path("threshold")).isEqualTo(1);
        assertThat(total()).isZero();

        assertThat(post(system, id, "confirmation").statusCode()).isEqualTo(403);
        assertThat(post(stranger, id, "confirmation").statusCode()).isEqualTo(404);
        assertThat(post(worker, id, "confirmation").statusCode()).isEqualTo(200);

        awaited(id, "DONE");
        assertThat(total()).isEqualTo(2);
        var late = post(worker, id, "confirmation");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("code")).isEqualTo("import-state");
    }

    @Test
    void of_two_confirmations_at_once_one_counts() throws Exception {
        Threshold.set(region, 0);
        var id = send(system, csv("R-1")).<String>path("id");
        awaited(id, "PAUSED");

        var answers = AtOnce.run(List.of(
                () -> post(worker, id, "confirmation").statusCode(),
                () -> post(system, id, "confirmation").statusCode() == 403 ? 403 : 0,
                () -> post(worker, id, "confirmation").statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(200, 403, 409);
    }

    @Test
    void a_cancelled_file_makes_no_case_and_is_empty() throws SQLException {
        Threshold.set(region, 0);
        var id = send(system, csv("C-1")).<String>path("id");
        awaited(id, "PAUSED");

        assertThat(post(system, id, "cancellation").<String>path("state")).isEqualTo("CANCELLED");

        assertThat(total()).isZero();
        assertThat(count("nomination_import_line where content is not null and import_id = ?", id))
                .isZero();
        assertThat(post(worker, id, "cancellation").statusCode()).isEqualTo(409);
    }

    @Test
    void what_nobody_confirms_in_time_is_thrown_away() throws SQLException {
        Threshold.set(region, 0);
        var id = send(system, csv("W-1")).<String>path("id");
        awaited(id, "PAUSED");
        serviceClock.moveTo(clock.instant().plus(Duration.ofDays(7)).plusSeconds(60));

        tidyImports.handle();

        assertThat(stateOf(id)).isEqualTo("CANCELLED");
        assertThat(count("nomination_import_line where content is not null and import_id = ?", id))
                .isZero();
    }

    @Test
    void tidying_up_leaves_a_finished_file_to_its_term() {
        var id = send(worker, csv("L-1")).<String>path("id");
        awaited(id, "DONE");
        serviceClock.moveTo(clock.instant().plus(Duration.ofDays(60)));

        tidyImports.handle();

        assertThat(as(worker).get("/v1/imports/%s/lines".formatted(id)).<Integer>path("total"))
                .isEqualTo(1);
    }

    @Test
    void a_dry_run_of_a_sheet_ends_checked_and_changes_nothing() {
        var id = given().auth()
                .oauth2(system)
                .contentType(NominationFile.XLSX)
                .body(Sheets.of("D-1", "D-2"))
                .post("/v1/imports?dryRun=true")
                .<String>path("id");

        var checked = awaited(id, "CHECKED");

        assertThat(checked.<Integer>path("toNominate")).isEqualTo(2);
        assertThat(total()).isZero();
    }

    @Test
    void the_same_key_gives_the_first_import_and_keeps_no_second_file() throws SQLException {
        var key = UUID.randomUUID().toString();
        var first = send(worker, csv("I-1"), key).<String>path("id");

        var again = send(worker, csv("I-1"), key);

        assertThat(again.<String>path("id")).isEqualTo(first);
        assertThat(send(worker, csv("I-2"), key).statusCode()).isEqualTo(409);
        assertThat(count("nomination_import where provider_id = ?", provider.toString()))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_breaks_off_in_the_middle_leaves_nothing() throws SQLException {
        var file = (LargeFile.of("B", 700) + "Ë").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(send(worker, file, "key").<List<String>>path("errors.code")).containsExactly("invalid-encoding");

        assertThat(count("nomination_import where provider_id = ?", provider.toString()))
                .isZero();
    }

    @Test
    void another_organisation_sees_nothing_of_it() {
        var id = send(worker, csv("S-1")).<String>path("id");

        assertThat(as(stranger).get("/v1/imports/" + id).statusCode()).isEqualTo(404);
        assertThat(as(stranger).get("/v1/imports/%s/lines".formatted(id)).statusCode())
                .isEqualTo(404);
        assertThat(as(stranger).get("/v1/imports").<Integer>path("total")).isZero();
        assertThat(as(Actors.coordinator(region)).get("/v1/imports").statusCode())
                .isEqualTo(403);
        var corporation = Actors.token("CORPORATION", UUID.randomUUID(), region, "system");
        assertThat(send(corporation, csv("S-2")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_database_that_drops_its_connections_in_the_middle_makes_no_double_and_loses_no_line() throws SQLException {
        var id = send(worker, LargeFile.of("X", 400)).<String>path("id");
        awaited(id, "PAUSED");
        post(worker, id, "confirmation").then().statusCode(200);

        for (int i = 0; i < 3; i++) {
            var before = as(worker).get("/v1/imports/" + id).<Integer>path("nominated");
            until(() -> {
                var now = as(worker).get("/v1/imports/" + id);
                return now.<String>path("state").equals("DONE") || now.<Integer>path("nominated") > before;
            });
            dropWorkers();
        }

        var done = awaited(id, "DONE");
        assertThat(done.<Integer>path("nominated") + done.<Integer>path("unchanged"))
                .isEqualTo(400);
        assertThat(done.<Integer>path("faulty")).isZero();
        assertThat(total()).isEqualTo(400);
    }

    /** Of those that hold the lines of an import, as when their process dies. */
    private static void dropWorkers() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(l.pid) from pg_locks l"
                    + " where l.relation = 'caseflow.nomination_import'::regclass and l.pid <> pg_backend_pid()");
        }
    }

    private String stateOf(String id) {
        return as(worker).get("/v1/imports/" + id).path("state");
    }

    private Response awaited(String id, String state) {
        until(() -> stateOf(id).equals(state));
        return as(worker).get("/v1/imports/" + id);
    }

    private Response post(String token, String id, String command) {
        return as(token).post("/v1/imports/%s/%s".formatted(id, command));
    }

    private int total() {
        return as(worker).get("/v1/cases").path("total");
    }

    private String idOfCase(String file) {
        return given().auth()
                .oauth2(worker)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/imports")
                .path("cases[0].caseId");
    }

    private static String csv(String... references) {
        return LargeFile.HEADER + "\n"
                + IntStream.range(0, references.length)
                        .mapToObj(i -> LargeFile.good(references[i]) + "\n")
                        .collect(Collectors.joining());
    }

    private static Response send(String token, String file) {
        return send(token, file, UUID.randomUUID().toString());
    }

    private static Response send(String token, String file, String key) {
        return send(token, file.getBytes(StandardCharsets.UTF_8), key);
    }

    private static Response send(String token, byte[] file, String key) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/v1/imports");
    }

    private static int count(String from, String id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow." + from)) {
            query.setObject(1, UUID.fromString(id));
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
