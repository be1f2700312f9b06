package nl.weerthuis.caseflow.expectation;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ExpectationApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void somebody_is_marked_at_entry_and_nominated_under_the_same_case() {
        var reference = "ref-" + UUID.randomUUID();
        var marked = mark(reference, "2026-11-01", Map.of());
        marked.then().statusCode(201);
        var id = UUID.fromString(marked.path("id"));
        var ready = revise(marked, "READY", null);
        assertThat(ready.<String>path("state")).isEqualTo("READY");

        var draft = as(worker).post("/v1/expectations/%s/draft".formatted(id));
        draft.then().statusCode(201);
        var view = as(worker).get("/v1/drafts/" + draft.path("id"));
        assertThat(view.<String>path("nomination.clientReference")).isEqualTo(reference);
        assertThat(view.<String>path("nomination.origin.municipality")).isEqualTo("0034");
        var nomination = aNomination().with("clientReference", reference).with("targetGroup", "OTHER");
        var answers = Map.of("questionnaire", "OTHER_INTAKE", "version", 1, "answers", Map.of("REASON", "DETENTION"));
        as(worker)
                .header("If-Match", draft.header("ETag"))
                .body(Map.of("nomination", nomination.json(), "answers", java.util.List.of(answers)))
                .put("/v1/drafts/" + draft.path("id"))
                .then()
                .statusCode(200);
        var submitted = as(worker).post("/v1/drafts/%s/submission".formatted(draft.<String>path("id")));

        submitted.then().statusCode(201);
        assertThat(submitted.<String>path("id")).isEqualTo(id.toString());
        assertThat(OutboxProbe.of("caseflow").types(id))
                .startsWith(
                        "nl.weerthuis.case-expected.v1",
                        "nl.weerthuis.case-expected.v1",
                        "nl.weerthuis.case-submitted.v1");
        assertThat(as(worker).get("/v1/expectations/" + id).<String>path("state"))
                .isEqualTo("NOMINATED");
        assertThat(as(worker).get("/v1/cases/%s/history".formatted(id)).<String>path("items[0].fromState"))
                .isEqualTo("READY");
    }

    @Test
    void who_is_nominated_without_a_draft_is_still_the_one_who_was_expected() {
        var reference = "ref-" + UUID.randomUUID();
        var id = mark(reference, "2026-11-01", Map.of()).<String>path("id");

        var nominated = nominate(worker, aNomination().with("clientReference", reference));

        assertThat(nominated.<String>path("id")).isEqualTo(id);
        assertThat(mark(reference, "2026-11-01", Map.of()).<String>path("code")).isEqualTo("expectation-known");
    }

    @Test
    void of_two_markings_at_once_one_wins() throws Exception {
        var reference = "ref-" + UUID.randomUUID();

        assertThat(AtOnce.run(2, () -> mark(reference, "2026-11-01", Map.of()).statusCode()))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void never_is_without_a_date_and_who_is_gone_is_forgotten() throws SQLException {
        var marked = mark("ref-" + UUID.randomUUID(), "2026-11-01", Map.of());
        var never = revise(marked, "NEVER", null);
        assertThat(never.<String>path("state")).isEqualTo("NEVER");
        assertThat(never.<String>path("expectedOn")).isNull();

        var left = revise(never, "LEFT", null);

        assertThat(left.<String>path("clientReference")).isNull();
        assertThat(keysOf(marked.path("id"))).isZero();
        assertThat(revise(left, "READY", null).<String>path("code")).isEqualTo("expectation-state");
        assertThat(revise(marked, "READY", null).statusCode()).isEqualTo(412);
    }

    @Test
    void a_nomination_is_made_and_not_said() {
        var marked = mark("ref-" + UUID.randomUUID(), "2026-11-01", Map.of());

        assertThat(revise(marked, "NOMINATED", null).statusCode()).isEqualTo(400);
    }

    @Test
    void the_table_sees_all_of_the_region_and_not_who_or_where_somebody_hides() {
        var region = "region-" + UUID.randomUUID();
        var here = Actors.caseWorker(provider, region);
        var id = mark(here, "ref-secret", "2026-11-01", Map.of("targetGroup", "WOMENS_SHELTER"))
                .<String>path("id");
        var coordinator = Actors.coordinator(region);

        assertThat(as(coordinator).get("/v1/expectations").asString())
                .contains(id)
                .doesNotContain("ref-secret", "facilityKind");
        assertThat(as(coordinator).get("/v1/expectations/" + id).asString())
                .doesNotContain("ref-secret", "facilityKind");
        assertThat(as(Actors.coordinator("elsewhere"))
                        .get("/v1/expectations/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(Actors.caseWorker(UUID.randomUUID(), region))
                        .get("/v1/expectations/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_horizon_counts_by_three_six_and_twelve_months() {
        mark("ref-" + UUID.randomUUID(), "2026-08-15", Map.of());
        mark("ref-" + UUID.randomUUID(), "2026-11-30", Map.of("originMunicipality", "0303"));
        mark("ref-" + UUID.randomUUID(), "2027-12-01", Map.of());
        revise(mark("ref-" + UUID.randomUUID(), "2026-08-15", Map.of()), "NEVER", null);

        var horizon = as(worker).get("/v1/expectations/horizon");

        assertThat(horizon.<Integer>path("horizons[0].number")).isEqualTo(1);
        assertThat(horizon.<Integer>path("horizons[1].number")).isEqualTo(2);
        assertThat(horizon.<Integer>path("horizons[2].number")).isEqualTo(2);
        assertThat(horizon.<Integer>path("horizons[1].byMunicipality.find { it.code == '0303' }.number"))
                .isEqualTo(1);
    }

    @Test
    void a_municipality_hears_a_number_only_when_it_is_not_small_and_never_of_who_may_have_fled() throws SQLException {
        var region = "region-" + UUID.randomUUID();
        var here = Actors.caseWorker(provider, region);
        try (var allocation = new Allocation()) {
            var municipality = allocation.registersMunicipality("0050");
            var consultant = Tokens.of("consultant")
                    .organisation(municipality, "MUNICIPALITY")
                    .region(region)
                    .roles("wmo-consultant")
                    .sign();
            until(() -> isKnown(municipality));
            for (int i = 0; i < 9; i++) {
                mark(here, "ref-" + UUID.randomUUID(), "2026-08-15", Map.of("originMunicipality", "0050"));
            }
            mark(
                    here,
                    "ref-" + UUID.randomUUID(),
                    "2026-08-15",
                    Map.of("originMunicipality", "0050", "targetGroup", "WOMENS_SHELTER"));
            assertThat(within(consultant)).isNull();

            mark(here, "ref-" + UUID.randomUUID(), "2026-08-15", Map.of("originMunicipality", "0050"));

            assertThat(within(consultant)).isEqualTo(10);
        }
    }

    private static Integer within(String consultant) {
        return as(consultant).get("/v1/expectations/horizon").path("horizons[0].number");
    }

    private Response mark(String reference, String expectedOn, Map<String, Object> other) {
        return mark(worker, reference, expectedOn, other);
    }

    private static Response mark(String token, String reference, String expectedOn, Map<String, Object> other) {
        var body = new LinkedHashMap<String, Object>();
        body.put("clientReference", reference);
        body.put("targetGroup", "OTHER");
        body.put("facilityKind", Map.of("list", "WMO020", "code", "15"));
        body.put("enteredOn", "2026-05-01");
        body.put("expectedOn", expectedOn);
        body.put("originMunicipality", "0034");
        body.putAll(other);
        return as(token).body(body).post("/v1/expectations");
    }

    private Response revise(Response seen, String state, String expectedOn) {
        var body = new LinkedHashMap<String, Object>();
        body.put("state", state);
        body.put("originMunicipality", "0034");
        if (expectedOn != null) {
            body.put("expectedOn", expectedOn);
        }
        return as(worker).header("If-Match", seen.header("ETag")).body(body).put("/v1/expectations/" + seen.path("id"));
    }

    private static int keysOf(String id) throws SQLException {
        return count("subject_key where subject = (select client_id from caseflow.expectation where id = ?::uuid)", id);
    }

    private static boolean isKnown(UUID organisation) throws SQLException {
        return count("organisation where id = ?::uuid", organisation.toString()) == 1;
    }

    private static int count(String from, String key) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow." + from)) {
            query.setString(1, key);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
