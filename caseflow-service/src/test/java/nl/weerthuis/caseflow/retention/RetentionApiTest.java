package nl.weerthuis.caseflow.retention;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.imports.Files;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the night removes, with the clock moved on; each test in a region of its own. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class RetentionApiTest {

    private static final Instant A_DAY_TOO_EARLY = Instant.parse("2041-05-31T01:00:00Z");
    private static final Instant AFTER_FIFTEEN_YEARS = Instant.parse("2041-06-01T01:00:00Z");

    private static final String ON_ITS_OWN = """
            select c.relname from pg_class c
            where c.relnamespace = 'caseflow'::regnamespace and c.relkind = 'r'
              and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                and a.attname in ('client_id', 'case_id', 'first_case', 'second_case'))
              and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
                and f.confrelid in ('caseflow.case_file'::regclass, 'caseflow.client'::regclass))
            """;
    private static final Map<String, String> OTHERWISE = Map.of(
            "nomination_import_line", "goes with its file",
            "erasure", "is replayed after a restore: who was erased stays erased",
            "erasure_proof", "proves the erasure: how many values of which place, and nothing of them");

    @Inject
    ServiceClock clock;

    @Inject
    KeepRetention keepRetention;

    private final UUID provider = UUID.randomUUID();
    private final String region = "region-" + UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider, region);
    private final String officer = Actors.privacyOfficer(region);

    @AfterEach
    void tidy() {
        clock.reset();
    }

    @Test
    void a_closed_case_becomes_nobodys_when_its_term_has_passed_and_not_a_day_before() {
        var closed = givenAClosedCase();
        var open = givenACase();

        clock.moveTo(A_DAY_TOO_EARLY);
        keepRetention.handle();
        assertThat(erasedOn(closed)).isNull();

        clock.moveTo(AFTER_FIFTEEN_YEARS);
        keepRetention.handle();

        assertThat(erasedOn(closed)).isEqualTo("2041-06-01");
        assertThat(erasedOn(open)).isNull();
        var proof = as(officer).get("/v1/clients/%s/erasure".formatted(clientOf(closed)));
        assertThat(proof.<String>path("cause")).isEqualTo("RETENTION");
        assertThat(proof.<List<String>>path("destroyed.place")).contains("client.family_name");
        assertThat(OutboxProbe.of("caseflow").types(closed)).endsWith("nl.weerthuis.client-erased.v1");
        assertThat(run("CASE")).containsEntry("handled", 1).containsEntry("failed", 0);
    }

    @Test
    void what_is_on_legal_hold_stays_and_is_counted() {
        var held = givenAClosedCase();
        String hold = as(officer)
                .body("{\"ground\": \"INVESTIGATION\"}")
                .post("/v1/clients/%s/legal-holds".formatted(clientOf(held)))
                .path("id");

        clock.moveTo(AFTER_FIFTEEN_YEARS);
        keepRetention.handle();
        assertThat(erasedOn(held)).isNull();
        assertThat(run("CASE")).containsEntry("handled", 0).containsEntry("held", 1);

        as(officer).post("/v1/legal-holds/%s/lifting".formatted(hold)).then().statusCode(200);
        keepRetention.handle();
        assertThat(erasedOn(held)).isEqualTo("2041-06-01");
        assertThat(run("CASE")).containsEntry("handled", 1).containsEntry("held", 0);
    }

    @Test
    void of_several_processes_in_one_night_each_case_is_in_the_hands_of_one() throws Exception {
        var closed = new ArrayList<UUID>();
        for (int one = 0; one < 8; one++) {
            closed.add(givenAClosedCase());
        }
        clock.moveTo(AFTER_FIFTEEN_YEARS);

        AtOnce.run(3, () -> {
            keepRetention.handle();
            return null;
        });

        for (var id : closed) {
            assertThat(OutboxProbe.of("caseflow").types(id).stream().filter("nl.weerthuis.client-erased.v1"::equals))
                    .hasSize(1);
        }
        assertThat(run("CASE")).containsEntry("handled", closed.size()).containsEntry("failed", 0);
    }

    @Test
    void a_region_sets_its_own_term_from_a_day_on() {
        var closed = givenAClosedCase();
        set(officer, Map.of("months", 24, "validFrom", "2028-01-01")).then().statusCode(201);
        assertThat(set(officer, Map.of("months", 36, "validFrom", "2028-01-01")).<String>path("code"))
                .isEqualTo("retention-rule-known");

        clock.moveTo(Instant.parse("2028-06-01T01:00:00Z"));
        keepRetention.handle();

        assertThat(erasedOn(closed)).isEqualTo("2028-06-01");
        var rules = as(officer).get("/v1/retention-rules?pageSize=100");
        assertThat(rules.<List<String>>path("items.region")).contains(region).contains((String) null);
        assertThat(rules.<List<String>>path("items.legalSource")).allMatch(source -> !source.isBlank());
        assertThat(as(Actors.privacyOfficer("elsewhere"))
                        .get("/v1/retention-rules?pageSize=100")
                        .<List<String>>path("items.region"))
                .doesNotContain(region);
    }

    @Test
    void what_a_client_asked_long_ago_goes_without_the_person() {
        var id = givenACase();
        String request = as(worker)
                .body(Map.of("concerns", "CONTACT", "wish", "Nieuw nummer."))
                .post("/v1/cases/%s/correction-requests".formatted(id))
                .path("id");
        as(worker)
                .body(Map.of("outcome", "CORRECTED", "reason", "Gedaan."))
                .post("/v1/correction-requests/%s/decision".formatted(request))
                .then()
                .statusCode(200);

        clock.moveTo(Instant.parse("2031-06-02T01:00:00Z"));
        keepRetention.handle();

        assertThat(as(worker)
                        .get("/v1/cases/%s/correction-requests".formatted(id))
                        .<Integer>path("total"))
                .isZero();
        assertThat(erasedOn(id)).isNull();
        assertThat(run("CORRECTION_REQUEST")).containsEntry("handled", 1);
    }

    @Test
    void who_left_before_a_nomination_is_forgotten_after_a_year_and_who_stayed_is_not() throws SQLException {
        var left = givenAnExpectation();
        var stays = givenAnExpectation();
        var etag = as(worker).get("/v1/expectations/" + left).header("ETag");
        as(worker)
                .header("If-Match", etag)
                .body(Map.of("state", "LEFT", "originMunicipality", "0034"))
                .put("/v1/expectations/" + left)
                .then()
                .statusCode(200);

        clock.moveTo(Instant.parse("2027-05-31T01:00:00Z"));
        keepRetention.handle();
        assertThat(count("expectation", left)).isEqualTo(1);

        clock.moveTo(Instant.parse("2027-06-02T01:00:00Z"));
        keepRetention.handle();
        assertThat(count("expectation", left)).isZero();
        assertThat(count("expectation", stays)).isEqualTo(1);
        assertThat(run("EXPECTATION")).containsEntry("handled", 1).containsEntry("failed", 0);
    }

    @Test
    void a_draft_that_nobody_touches_goes_with_its_key() throws SQLException {
        String draft = as(worker)
                .body(Map.of("nomination", Map.of()))
                .post("/v1/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var client = one("select client_id::text from caseflow.draft where id = '%s'".formatted(draft));
        assertThat(keys(client)).isEqualTo("1");

        clock.moveTo(Instant.parse("2027-06-02T01:00:00Z"));
        keepRetention.handle();

        assertThat(count("draft", draft)).isZero();
        assertThat(keys(client)).isEqualTo("0");
    }

    @Test
    void what_an_erased_client_was_found_by_ends_and_until_then_an_old_file_makes_no_new_case() throws SQLException {
        var nomination = aNomination().json();
        var id = UUID.fromString(as(worker).body(nomination).post("/v1/cases").path("id"));
        as(officer)
                .post("/v1/clients/%s/erasure".formatted(clientOf(id)))
                .then()
                .statusCode(200);
        assertThat(as(worker).body(nomination).post("/v1/cases").<String>path("code"))
                .isEqualTo("client-reference-known");

        clock.moveTo(Instant.parse("2026-09-02T01:00:00Z"));
        keepRetention.handle();

        assertThat(one("select count(*) from caseflow.client_reference where case_id = '%s'".formatted(id)))
                .isEqualTo("0");
        assertThat(run("CLIENT_REFERENCE")).containsEntry("handled", 1);
        as(worker).body(nomination).post("/v1/cases").then().statusCode(201);
    }

    /** A table about a client has a term of its own, or belongs to a case or a client, and goes with the person. */
    @Test
    void every_table_about_a_client_has_a_term_or_goes_with_the_person() throws SQLException {
        var left = new TreeSet<String>();
        try (var connection = TestDatabase.connect();
                var table = connection.createStatement().executeQuery(ON_ITS_OWN)) {
            while (table.next()) {
                left.add(table.getString(1));
            }
        }
        Stream.of(RecordKind.values())
                .map(RecordKind::table)
                .filter(Objects::nonNull)
                .forEach(left::remove);

        assertThat(left)
                .as("Let it refer to the case, give it a term (RecordKind), or say why it needs none")
                .isEqualTo(OTHERWISE.keySet());
    }

    @Test
    void an_impossible_term_is_refused_and_only_a_regions_officer_sets_one() {
        assertThat(set(officer, Map.of("recordKind", "ACCESS_LOG", "action", "DELETE_RECORD"))
                        .<String>path("errors[0].code"))
                .isEqualTo("retention-action-impossible");
        assertThat(set(officer, Map.of("months", 0)).statusCode()).isEqualTo(400);
        assertThat(set(Actors.token("PROVIDER", provider, region, "privacy-officer"), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(worker).get("/v1/retention-rules").statusCode()).isEqualTo(403);
    }

    @Test
    void the_report_of_a_file_stays_for_its_term() throws SQLException {
        String file = given().auth()
                .oauth2(worker)
                .contentType("text/csv")
                .body((Files.HEADER + "\n" + Files.GOOD.formatted("B-1") + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?dryRun=true")
                .path("id");
        until(() -> as(worker).get("/v1/imports/" + file).<String>path("state").equals("CHECKED"));

        clock.moveTo(Instant.parse("2026-08-31T01:00:00Z"));
        keepRetention.handle();
        assertThat(count("nomination_import", file)).isEqualTo(1);

        clock.moveTo(Instant.parse("2026-09-02T01:00:00Z"));
        keepRetention.handle();
        assertThat(count("nomination_import", file)).isZero();
    }

    private String givenAnExpectation() {
        return as(worker)
                .body(Map.of(
                        "clientReference",
                        "ref-" + UUID.randomUUID(),
                        "targetGroup",
                        "OTHER",
                        "facilityKind",
                        Map.of("list", "WMO020", "code", "15"),
                        "enteredOn",
                        "2026-05-01",
                        "expectedOn",
                        "2027-05-01",
                        "originMunicipality",
                        "0034"))
                .post("/v1/expectations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String keys(String client) throws SQLException {
        return one("select count(*) from caseflow.subject_key where subject = '%s'".formatted(client));
    }

    private static int count(String table, String id) throws SQLException {
        return Integer.parseInt(one("select count(*) from caseflow.%s where id = '%s'".formatted(table, id)));
    }

    private static String one(String query) throws SQLException {
        try (var connection = TestDatabase.connect();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Map<String, Integer> run(String kind) {
        return as(officer)
                .get("/v1/retention-runs?pageSize=100")
                .path("items.find { it.recordKind == '%s' }".formatted(kind));
    }

    private Response set(String token, Map<String, Object> differences) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "recordKind", "CASE",
                "months", 24,
                "action", "ERASE_PERSON",
                "legalSource", "Besluit van de regio",
                "validFrom", "2027-01-01"));
        body.putAll(differences);
        return as(token).body(body).post("/v1/retention-rules");
    }

    private UUID givenACase() {
        return UUID.fromString(as(worker)
                .body(aNomination().json())
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID givenAClosedCase() {
        var id = givenACase();
        as(worker)
                .body("{\"code\": \"OTHER\"}")
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);
        return id;
    }

    private String clientOf(UUID id) {
        return as(worker).get("/v1/cases/" + id).path("clientId");
    }

    private String erasedOn(UUID id) {
        return as(worker).get("/v1/cases/" + id).path("erasedOn");
    }
}
