package nl.weerthuis.caseflow.precondition;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.check;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.stateOf;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Nominations.preconditions;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class PreparationApiTest {

    private static final String FLEVOLAND = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_complete_nomination_is_ready_for_the_table() {
        var id = givenACase(provider, aNomination().prepared());

        assertThat(check(id, FLEVOLAND).<String>path("state")).isEqualTo("COMPLETE");
        assertThat(OutboxProbe.of("caseflow").types(id)).endsWith("nl.weerthuis.case-ready.v1");
    }

    @Test
    void what_blocks_admission_is_named() {
        var id = givenACase(provider, aNomination());

        var refused = check(id, FLEVOLAND);

        refused.then().statusCode(409);
        assertThat(refused.<String>path("code")).isEqualTo("preconditions-open");
        assertThat(refused.<String>path("detail"))
                .contains("RESIDENCE", "CONSENT")
                .doesNotContain("SUPPORT");
        assertThat(stateOf(provider, id)).isEqualTo("SUBMITTED");
        assertThat(OutboxProbe.of("caseflow").types(id)).doesNotContain("nl.weerthuis.case-ready.v1");
    }

    @Test
    void an_incomplete_nomination_goes_back_and_comes_again() {
        var id = givenACase(provider, aNomination().with("preconditions", preconditions("RESIDENCE")));
        var coordinator = Actors.coordinator(FLEVOLAND);

        var back = as(coordinator)
                .body("{\"complete\": false, \"missing\": [\"CONSENT\"]}")
                .post("/v1/cases/%s/completeness-checks".formatted(id));
        as(worker)
                .body("{\"partyKind\": \"REGION\", \"scope\": \"TABLE\"}")
                .post("/v1/cases/%s/consents".formatted(id))
                .then()
                .statusCode(200);

        assertThat(back.<String>path("state")).isEqualTo("INCOMPLETE");
        assertThat(check(id, FLEVOLAND).<String>path("state")).isEqualTo("COMPLETE");
    }

    @Test
    void a_check_that_contradicts_itself_is_invalid() {
        var id = givenACase(provider, aNomination());
        var path = "/v1/cases/%s/completeness-checks".formatted(id);
        var coordinator = Actors.coordinator(FLEVOLAND);

        assertThat(as(coordinator).body("{\"complete\": false}").post(path).<List<String>>path("errors.path"))
                .containsExactly("/missing");
        assertThat(as(coordinator)
                        .body("{\"complete\": true, \"missing\": [\"DEBT\"]}")
                        .post(path)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void who_waives_says_why_and_only_the_provider_reads_it() {
        var id = givenACase(provider, aNomination());

        assertThat(put(id, "preconditions/DEBT", "{\"status\": \"WAIVED\"}", "*")
                        .statusCode())
                .isEqualTo(400);
        put(id, "preconditions/DEBT", "{\"status\": \"WAIVED\", \"reason\": \"Bewind geregeld.\"}", "*")
                .then()
                .statusCode(200);

        assertThat(view(worker, id).asString()).contains("Bewind geregeld.");
        assertThat(view(Actors.coordinator(FLEVOLAND), id).asString()).doesNotContain("Bewind");
        assertThat(OutboxProbe.of("caseflow").rows(id).toString()).doesNotContain("Bewind");
    }

    @Test
    void support_settles_its_precondition_and_consent_its_own() {
        var id = givenACase(provider, aNomination());

        put(
                id,
                "support-arrangement",
                "{\"hoursPerWeek\": 6, \"startOn\": \"2026-02-01\", \"until\": \"2027-02-01\"}",
                "*");
        consent(id, "GIVEN");
        assertThat(standing(id, "SUPPORT")).isEqualTo("MET");
        assertThat(standing(id, "CONSENT")).isEqualTo("MET");
        consent(id, "WITHDRAWN");

        assertThat(standing(id, "CONSENT")).isEqualTo("OPEN");
        assertThat(OutboxProbe.of("caseflow").types(id))
                .endsWith(
                        "nl.weerthuis.support-arranged.v1",
                        "nl.weerthuis.preconditions-changed.v1",
                        "nl.weerthuis.consent-changed.v1",
                        "nl.weerthuis.preconditions-changed.v1",
                        "nl.weerthuis.consent-changed.v1",
                        "nl.weerthuis.preconditions-changed.v1");
    }

    @Test
    void another_profile_keeps_the_waiting_date() {
        var id = givenACase(provider, aNomination().with("waitingSince", "2025-06-01"));

        put(
                        id,
                        "search-profile",
                        "{\"rooms\": 2, \"rentClass\": \"SOCIAL_LIMIT\", \"stepFree\": true, \"areas\": [\"0303\"]}",
                        "*")
                .then()
                .statusCode(200);

        var seen = view(worker, id);
        assertThat(seen.<Integer>path("searchProfile.rooms")).isEqualTo(2);
        assertThat(seen.<String>path("waitingSince")).isEqualTo("2025-06-01");
        assertThat(OutboxProbe.of("caseflow").rows(id).stream()
                        .filter(row -> row.channel().equals("caseflow-matching")))
                .hasSize(2);
    }

    @Test
    void a_ground_of_safety_found_later_protects_the_case_for_good() {
        var id = givenACase(provider, aNomination());
        var unknown = "{\"basis\": \"UNKNOWN\"}";
        var safety = "{\"basis\": \"EXCEPTION\", \"exceptionCode\": \"SAFETY\", \"requestedMunicipality\": \"0303\"}";

        put(id, "origin", safety, "*").then().statusCode(200);
        put(id, "origin", unknown, "*").then().statusCode(200);

        assertThat(view(worker, id).<String>path("protectionLevel")).isEqualTo("PROTECTED");
        assertThat(view(worker, id).<String>path("origin.basis")).isEqualTo("UNKNOWN");
    }

    @Test
    void a_closed_case_can_no_longer_be_changed() {
        var id = givenACase(provider, aNomination());
        as(worker).body("{\"code\": \"DECEASED\"}").post("/v1/cases/%s/withdrawal".formatted(id));

        assertThat(put(id, "origin", "{\"basis\": \"UNKNOWN\"}", "*").<String>path("code"))
                .isEqualTo("case-closed");
        assertThat(OutboxProbe.of("caseflow")
                        .last("nl.weerthuis.case-withdrawn.v1")
                        .data()
                        .path("code")
                        .asText())
                .isNotEqualTo("DECEASED");
    }

    private Response put(UUID id, String what, String body, String ifMatch) {
        return as(worker).header("If-Match", ifMatch).body(body).put("/v1/cases/%s/%s".formatted(id, what));
    }

    private void consent(UUID id, String status) {
        as(worker)
                .body("{\"partyKind\": \"REGION\", \"scope\": \"TABLE\", \"status\": \"%s\"}".formatted(status))
                .post("/v1/cases/%s/consents".formatted(id))
                .then()
                .statusCode(200);
    }

    private String standing(UUID id, String code) {
        return view(worker, id).path("preconditions.find { it.code == '%s' }.status".formatted(code));
    }
}
