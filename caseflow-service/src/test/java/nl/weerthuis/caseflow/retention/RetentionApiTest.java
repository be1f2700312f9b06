package nl.weerthuis.caseflow.retention;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
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
