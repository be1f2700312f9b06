package nl.weerthuis.caseflow.erasure;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ErasureRequestApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final String officer = Actors.token("PROVIDER", provider, "flevoland", "privacy-officer");

    @Test
    void a_request_that_is_granted_leaves_a_proof_of_what_was_destroyed() {
        var client = clientOf(givenACase(
                provider,
                aNomination()
                        .with(
                                "preconditions",
                                List.of(Map.of("code", "DEBT", "status", "WAIVED", "reason", "Bewind.")))));
        var request = receive(client, "2026-05-20");
        assertThat(request.statusCode()).isEqualTo(201);
        assertThat(request.<String>path("decideBy")).isEqualTo("2026-08-20");

        erase(client).then().statusCode(200);

        var proof = as(officer).get("/v1/clients/%s/erasure".formatted(client));
        assertThat(proof.<String>path("cause")).isEqualTo("REQUEST");
        assertThat(proof.<String>path("organisationId")).isEqualTo(provider.toString());
        assertThat(proof.<List<String>>path("destroyed.place"))
                .contains("client.family_name", "client.bsn", "precondition.reason", "case_file.own_reference")
                .doesNotContain("break_glass.explanation");
        assertThat(proof.<List<Integer>>path("destroyed.number")).containsOnly(1);
        assertThat(proof.<Boolean>path("intact")).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(officer)
                        .get("/v1/clients/%s/erasure".formatted(client))
                        .<Boolean>path("inLedger"));
        assertThat(requests(client).<String>path("items[0].state")).isEqualTo("GRANTED");
    }

    @Test
    void a_proof_that_was_changed_shows_it() throws SQLException {
        var client = clientOf(givenACase(provider, aNomination()));
        erase(client).then().statusCode(200);

        try (var connection = TestDatabase.connect();
                var change = connection.prepareStatement(
                        "update caseflow.erasure_proof set erased_by = 'somebody-else' where client_id = ?::uuid")) {
            change.setString(1, client);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }

        assertThat(as(officer).get("/v1/clients/%s/erasure".formatted(client)).<Boolean>path("intact"))
                .isFalse();
    }

    @Test
    void a_request_is_refused_on_a_ground_of_the_law_and_the_person_stays() {
        var id = givenACase(provider, aNomination());
        var client = clientOf(id);
        String request = receive(client, null).path("id");

        assertThat(refuse(request, "NO_TIME", "x").statusCode()).isEqualTo(400);
        assertThat(refuse(request, "LEGAL_DUTY", " ").statusCode()).isEqualTo(400);
        refuse(request, "SUBSTANTIAL_INTEREST_OF_ANOTHER", "Lopende zaak van een kind.")
                .then()
                .statusCode(200);

        var seen = requests(client);
        assertThat(seen.<String>path("items[0].refusalGround")).isEqualTo("SUBSTANTIAL_INTEREST_OF_ANOTHER");
        assertThat(seen.<String>path("items[0].explanation")).isEqualTo("Lopende zaak van een kind.");
        assertThat(view(worker, id).<Object>path("erasedOn")).isNull();
        assertThat(refuse(request, "LEGAL_DUTY", "Nogmaals.").<String>path("code"))
                .isEqualTo("erasure-request-decided");
    }

    @Test
    void of_two_requests_at_once_one_waits() throws Exception {
        var client = clientOf(givenACase(provider, aNomination()));

        var statuses = AtOnce.run(3, () -> receive(client, null).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(receive(client, null).<String>path("code")).isEqualTo("erasure-request-waiting");
    }

    @Test
    void what_is_on_legal_hold_is_not_erased_until_somebody_lifts_it() {
        var client = clientOf(givenACase(provider, aNomination()));
        String hold = as(officer)
                .body("{\"ground\": \"COURT_PROCEEDINGS\"}")
                .post("/v1/clients/%s/legal-holds".formatted(client))
                .path("id");

        var refused = erase(client);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("legal-hold");
        assertThat(refused.<String>path("detail")).contains("COURT_PROCEEDINGS");

        as(officer).post("/v1/legal-holds/%s/lifting".formatted(hold)).then().statusCode(200);
        assertThat(as(officer)
                        .post("/v1/legal-holds/%s/lifting".formatted(hold))
                        .<String>path("code"))
                .isEqualTo("legal-hold-lifted");
        assertThat(as(officer)
                        .get("/v1/clients/%s/legal-holds".formatted(client))
                        .<List<Boolean>>path("items.stands"))
                .containsExactly(false);
        erase(client).then().statusCode(200);
    }

    @Test
    void others_find_nothing_to_decide_on() {
        var client = clientOf(givenACase(provider, aNomination()));
        String request = receive(client, null).path("id");
        var other = Actors.token("PROVIDER", UUID.randomUUID(), "flevoland", "privacy-officer");

        assertThat(as(other)
                        .get("/v1/clients/%s/erasure-requests".formatted(client))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(other)
                        .body("{\"ground\": \"LEGAL_DUTY\", \"explanation\": \"x\"}")
                        .post("/v1/erasure-requests/%s/refusal".formatted(request))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(other)
                        .body("{\"ground\": \"INCIDENT\"}")
                        .post("/v1/clients/%s/legal-holds".formatted(client))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(other).get("/v1/clients/%s/erasure".formatted(client)).statusCode())
                .isEqualTo(404);
        assertThat(as(worker)
                        .get("/v1/clients/%s/erasure-requests".formatted(client))
                        .statusCode())
                .isEqualTo(403);
    }

    private Response receive(String client, String on) {
        return as(officer)
                .body(on == null ? "{}" : "{\"receivedOn\": \"%s\"}".formatted(on))
                .post("/v1/clients/%s/erasure-requests".formatted(client));
    }

    private Response requests(String client) {
        return as(officer).get("/v1/clients/%s/erasure-requests".formatted(client));
    }

    private Response refuse(String request, String ground, String explanation) {
        return as(officer)
                .body(Map.of("ground", ground, "explanation", explanation))
                .post("/v1/erasure-requests/%s/refusal".formatted(request));
    }

    private Response erase(String client) {
        return as(officer).post("/v1/clients/%s/erasure".formatted(client));
    }

    private String clientOf(UUID id) {
        return view(worker, id).path("clientId");
    }
}
