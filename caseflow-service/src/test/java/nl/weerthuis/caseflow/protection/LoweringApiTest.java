package nl.weerthuis.caseflow.protection;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To protect a case no more takes two people. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class LoweringApiTest {

    private static final String REGION = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String anna = person("anna", "case-worker");
    private final String manager = person("max", "provider-manager");
    private final String coordinator = Actors.coordinator(REGION);
    private UUID id;

    @BeforeEach
    void somebody_is_protected() {
        id = givenACase(provider, aNomination().with("targetGroup", "WOMENS_SHELTER"));
    }

    @Test
    void one_asks_and_another_decides_and_the_timeline_shows_both() {
        var asked = ask(anna, "THREAT_ENDED");
        asked.then().statusCode(201);
        assertThat(view(anna, id).<String>path("protectionLevel")).isEqualTo("PROTECTED");

        var decided = decide(coordinator, asked.path("id"), "APPROVED");

        assertThat(decided.<String>path("state")).isEqualTo("APPROVED");
        assertThat(decided.<String>path("requestedBy")).isEqualTo("anna");
        assertThat(view(anna, id).<String>path("protectionLevel")).isEqualTo("STANDARD");
        assertThat(as(anna).get("/v1/cases/%s/history".formatted(id)).<List<String>>path("items.kind"))
                .endsWith("protection-lowering-requested", "protection-lowered");
        assertThat(as(anna).get("/v1/cases/%s/timeline".formatted(id)).asString())
                .contains("niet meer te beschermen: de dreiging is voorbij", "als tweede persoon besloten");
        var told = OutboxProbe.of("caseflow")
                .last("nl.weerthuis.case-corrected.v1")
                .data();
        assertThat(told.path("caseId").asText()).isEqualTo(id.toString());
        assertThat(told.path("protectionLevel").asText()).isEqualTo("STANDARD");
        assertThat(told.toString()).doesNotContain("anna", "THREAT_ENDED");
    }

    @Test
    void nobody_decides_on_what_they_asked_themselves_not_even_past_the_service() throws SQLException {
        String lowering = ask(manager, "CLIENT_WISH").path("id");

        assertThat(decide(manager, lowering, "APPROVED").<String>path("code")).isEqualTo("second-person-required");
        assertThat(decide(manager, lowering, "REJECTED").statusCode()).isEqualTo(409);
        assertThat(decide(anna, lowering, "APPROVED").statusCode())
                .as("asks, and does not decide")
                .isEqualTo(403);
        assertThat(view(anna, id).<String>path("protectionLevel")).isEqualTo("PROTECTED");
        try (var connection = TestDatabase.connectAsOwner("caseflow");
                var constraint = connection.prepareStatement("select count(*) from pg_constraint"
                        + " where conname = 'lowering_second_person' and convalidated");
                var found = constraint.executeQuery()) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void a_request_that_is_rejected_keeps_the_case_protected_and_another_may_follow() {
        String lowering = ask(anna, "CLIENT_WISH").path("id");
        assertThat(ask(manager, "THREAT_ENDED").<String>path("code")).isEqualTo("protection-lowering-open");

        decide(manager, lowering, "REJECTED").then().statusCode(200);

        assertThat(decide(coordinator, lowering, "APPROVED").<String>path("code"))
                .isEqualTo("protection-lowering-decided");
        assertThat(view(anna, id).<String>path("protectionLevel")).isEqualTo("PROTECTED");
        ask(manager, "THREAT_ENDED").then().statusCode(201);
        assertThat(as(anna).get(path()).<List<String>>path("items.state")).containsExactly("REQUESTED", "REJECTED");
    }

    @Test
    void of_two_decisions_at_once_one_stands() throws Exception {
        String lowering = ask(anna, "THREAT_ENDED").path("id");

        assertThat(AtOnce.run(List.of(
                        () -> decide(manager, lowering, "APPROVED").statusCode(),
                        () -> decide(coordinator, lowering, "REJECTED").statusCode())))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void what_is_not_protected_or_not_theirs_nobody_lowers() {
        var open = givenACase(provider, aNomination());
        var elsewhere = Actors.caseWorker(UUID.randomUUID());

        assertThat(as(anna).body(Map.of("reason", "THREAT_ENDED"))
                        .post("/v1/cases/%s/protection-lowerings".formatted(open))
                        .<String>path("code"))
                .isEqualTo("case-not-protected");
        assertThat(ask(elsewhere, "THREAT_ENDED").statusCode()).isEqualTo(404);
        assertThat(ask(Actors.consultant(UUID.randomUUID()), "THREAT_ENDED").statusCode())
                .isEqualTo(403);
        assertThat(decide(coordinator, UUID.randomUUID().toString(), "APPROVED").statusCode())
                .isEqualTo(404);
    }

    private Response ask(String token, String reason) {
        return as(token).body(Map.of("reason", reason)).post(path());
    }

    private Response decide(String token, String lowering, String outcome) {
        return as(token).body(Map.of("outcome", outcome)).post(path() + "/" + lowering + "/decision");
    }

    private String path() {
        return "/v1/cases/%s/protection-lowerings".formatted(id);
    }

    private String person(String subject, String role) {
        return Tokens.of(subject)
                .organisation(provider, "PROVIDER")
                .region(REGION)
                .roles(role)
                .sign();
    }
}
