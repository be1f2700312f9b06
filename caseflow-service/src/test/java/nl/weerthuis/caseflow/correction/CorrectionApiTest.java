package nl.weerthuis.caseflow.correction;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class CorrectionApiTest {

    @Inject
    ServiceClock clock;

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_request_is_answered_with_a_reason_within_its_term() {
        var id = givenACase(provider, aNomination());
        var request = request(worker, id, "Mijn naam is Voorbeeldt.");
        request.then().statusCode(201);
        assertThat(request.<String>path("answerBy")).isEqualTo("2026-06-29");

        assertThat(decide(worker, request.path("id"), "CORRECTED", "Naam aangepast.")
                        .<String>path("state"))
                .isEqualTo("CORRECTED");

        var seen = as(worker).get("/v1/cases/%s/correction-requests".formatted(id));
        assertThat(seen.<String>path("items[0].wish")).isEqualTo("Mijn naam is Voorbeeldt.");
        assertThat(seen.<String>path("items[0].reason")).isEqualTo("Naam aangepast.");
        assertThat(seen.<Boolean>path("items[0].overdue")).isFalse();
        assertThat(as(worker).get("/v1/cases/%s/history".formatted(id)).asString())
                .contains("correction-requested", "correction-decided")
                .doesNotContain("Voorbeeldt");
    }

    @Test
    void what_waits_longer_is_shown_as_overdue() {
        var id = givenACase(provider, aNomination());
        request(worker, id, "Adres.").then().statusCode(201);

        clock.moveTo(Instant.parse("2026-06-29T20:00:00Z"));
        assertThat(overdue(id)).isFalse();
        clock.moveTo(Instant.parse("2026-06-29T20:00:00Z").plus(Duration.ofHours(3)));
        assertThat(overdue(id)).isTrue();
    }

    @Test
    void of_two_answers_at_once_one_counts() throws Exception {
        String request =
                request(worker, givenACase(provider, aNomination()), "Adres.").path("id");

        var statuses = AtOnce.run(
                2, () -> decide(worker, request, "REFUSED", "Klopt al.").statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(decide(worker, request, "CORRECTED", "Toch.").<String>path("code"))
                .isEqualTo("correction-decided");
    }

    @Test
    void a_request_of_others_is_as_if_it_did_not_exist_and_an_answer_needs_a_reason() {
        var id = givenACase(provider, aNomination());
        String request = request(worker, id, "Adres.").path("id");
        var other = Actors.caseWorker(UUID.randomUUID());

        assertThat(request(other, id, "x").statusCode()).isEqualTo(404);
        assertThat(decide(other, request, "REFUSED", "x").asString())
                .isEqualTo(decide(other, UUID.randomUUID().toString(), "REFUSED", "x")
                        .asString());
        assertThat(decide(Actors.coordinator("flevoland"), request, "REFUSED", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(decide(worker, request, "REFUSED", " ").statusCode()).isEqualTo(400);
        assertThat(request(worker, id, "").statusCode()).isEqualTo(400);
    }

    @Test
    void after_an_erasure_only_that_there_was_a_request_is_left() {
        var id = givenACase(provider, aNomination());
        request(worker, id, "Geheim.").then().statusCode(201);
        String client = view(worker, id).path("clientId");
        as(Actors.privacyOfficer("flevoland")).post("/v1/clients/%s/erasure".formatted(client));

        var seen = as(worker).get("/v1/cases/%s/correction-requests".formatted(id));

        assertThat(seen.<Integer>path("total")).isEqualTo(1);
        assertThat(seen.asString()).doesNotContain("Geheim.");
    }

    private boolean overdue(UUID id) {
        return as(worker).get("/v1/cases/%s/correction-requests".formatted(id)).path("items[0].overdue");
    }

    private static Response request(String token, UUID id, String wish) {
        return as(token)
                .body(java.util.Map.of("concerns", "IDENTITY", "wish", wish))
                .post("/v1/cases/%s/correction-requests".formatted(id));
    }

    private static Response decide(String token, String id, String outcome, String reason) {
        return as(token)
                .body(java.util.Map.of("outcome", outcome, "reason", reason))
                .post("/v1/correction-requests/%s/decision".formatted(id));
    }
}
