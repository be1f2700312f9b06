package nl.weerthuis.caseflow.conflict;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ConflictApiTest {

    private static final String REGION = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String relative = "relative-" + UUID.randomUUID();
    private final String worker = worker("worker-" + UUID.randomUUID());

    @Test
    void for_a_listed_person_the_case_does_not_exist_byte_for_byte() {
        var id = givenACase(provider, aNomination());
        assertThat(view(worker(relative), id).statusCode()).isEqualTo(200);

        listPerson(worker, id, relative).then().statusCode(201);

        assertGone(worker(relative), id);
        assertThat(list(worker(relative)).asString()).doesNotContain(id.toString());
        assertThat(view(worker, id).statusCode()).isEqualTo(200);
    }

    @Test
    void a_listed_person_is_refused_in_whichever_role_they_come() {
        var id = givenACase(provider, aNomination().prepared());
        listPerson(worker, id, relative).then().statusCode(201);

        assertGone(token(relative, "REGION", UUID.randomUUID(), "table-coordinator"), id);
        assertGone(token(relative, "REGION", UUID.randomUUID(), "privacy-officer"), id);
        assertGone(token(relative, "PROVIDER", provider, "auditor"), id);
        var client = view(worker, id).<String>path("clientId");
        assertThat(as(token(relative, "REGION", UUID.randomUUID(), "privacy-officer"))
                        .post("/v1/clients/%s/erasure".formatted(client))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(worker(relative))
                        .body("{\"bsn\": \"999900006\"}")
                        .post("/v1/clients/_search")
                        .<List<String>>path("caseIds"))
                .doesNotContain(id.toString());
    }

    @Test
    void a_listed_municipality_and_a_listed_corporation_know_nothing_any_more() {
        try (var allocation = new Allocation()) {
            var almere = allocation.registersMunicipality("0034");
            var corporation = UUID.randomUUID();
            var introduction = UUID.randomUUID();
            var id = givenACase(provider, aNomination().prepared());
            until(() -> view(Actors.consultant(almere), id).statusCode() == 200);
            allocation.says(
                    id,
                    "introduction-granted",
                    Map.of(
                            "introductionId", introduction,
                            "organisationId", corporation,
                            "until", "2026-07-01T00:00:00Z"));
            until(() -> meet(corporation, introduction).statusCode() == 200);

            listOrganisation(worker, id, almere).then().statusCode(201);
            listOrganisation(worker, id, corporation).then().statusCode(201);

            assertGone(Actors.consultant(almere), id);
            assertThat(meet(corporation, introduction).asString())
                    .isEqualTo(meet(corporation, UUID.randomUUID()).asString());
            assertThat(meet(corporation, introduction).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void others_are_told_who_must_not_know_and_when_they_may_again() {
        var id = givenACase(provider, aNomination());
        var conflict = listPerson(worker, id, relative).<String>path("id");
        lift(worker("another"), id, conflict).then().statusCode(200);

        var facts = OutboxProbe.of("caseflow").rows(id);

        assertThat(facts.stream().map(OutboxProbe.Row::type))
                .endsWith("nl.weerthuis.conflict-listed.v1", "nl.weerthuis.conflict-lifted.v1");
        assertThat(facts.get(facts.size() - 2).data().path("subject").asText()).isEqualTo(relative);
        assertThat(facts.get(facts.size() - 2).data().has("organisationId")).isFalse();
    }

    @Test
    void somebody_else_lifts_a_conflict_with_a_reason_and_then_it_is_over() {
        var id = givenACase(provider, aNomination());
        var conflict = listPerson(worker, id, relative).<String>path("id");

        assertThat(lift(worker, id, conflict).<String>path("code")).isEqualTo("second-person-required");
        assertThat(lift(worker(relative), id, conflict).statusCode()).isEqualTo(404);
        assertThat(view(worker(relative), id).statusCode()).isEqualTo(404);
        assertThat(lift(Actors.coordinator(REGION), id, conflict).<String>path("liftingReason"))
                .isEqualTo("Vergissing.");

        assertThat(view(worker(relative), id).statusCode()).isEqualTo(200);
        assertThat(lift(Actors.coordinator(REGION), id, conflict).<String>path("code"))
                .isEqualTo("conflict-lifted-before");
    }

    @Test
    void who_knows_a_client_may_list_themselves() {
        var id = givenACase(provider, aNomination());

        listPerson(worker(relative), id, relative).then().statusCode(201);

        assertGone(worker(relative), id);
    }

    @Test
    void the_list_is_kept_by_the_provider_and_the_table() {
        var id = givenACase(provider, aNomination());
        listPerson(worker, id, relative);

        assertThat(listed(Actors.coordinator(REGION), id).<List<String>>path("items.subject"))
                .containsExactly(relative);
        assertThat(listed(worker(relative), id).statusCode()).isEqualTo(404);
        assertThat(listed(Actors.caseWorker(UUID.randomUUID()), id).statusCode())
                .isEqualTo(404);
        assertThat(listPerson(Actors.caseWorker(UUID.randomUUID()), id, "x").statusCode())
                .isEqualTo(404);
        assertThat(listPerson(Actors.coordinator("elsewhere"), id, "x").statusCode())
                .isEqualTo(404);
        assertThat(listPerson(Actors.consultant(UUID.randomUUID()), id, "x").statusCode())
                .isEqualTo(403);
        assertThat(listPerson(token("x", "PROVIDER", provider, "system"), id, "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_case_is_never_left_without_its_provider_and_nobody_stands_there_twice() {
        var id = givenACase(provider, aNomination());
        listPerson(worker, id, relative);

        assertThat(listPerson(worker, id, relative).<String>path("code")).isEqualTo("conflict-known");
        assertThat(listOrganisation(worker, id, provider).<String>path("code")).isEqualTo("conflict-party-needed");
        assertThat(as(worker)
                        .body("{\"ground\": \"KINSHIP\"}")
                        .post("/v1/cases/%s/conflicts".formatted(id))
                        .<List<String>>path("errors.code"))
                .containsExactly("person-or-organisation");
    }

    private static void assertGone(String token, UUID id) {
        var gone = as(token).header("Purpose", "AUDIT").get("/v1/cases/" + id);
        var absent = as(token).header("Purpose", "AUDIT").get("/v1/cases/" + UUID.randomUUID());
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.asString()).isEqualTo(absent.asString());
    }

    private static Response list(String token) {
        return as(token).get("/v1/cases?pageSize=100");
    }

    private static Response listed(String token, UUID id) {
        return as(token).get("/v1/cases/%s/conflicts".formatted(id));
    }

    private static Response listPerson(String token, UUID id, String subject) {
        return as(token)
                .body(Map.of("subject", subject, "ground", "KINSHIP"))
                .post("/v1/cases/%s/conflicts".formatted(id));
    }

    private static Response listOrganisation(String token, UUID id, UUID organisation) {
        return as(token)
                .body(Map.of("organisationId", organisation, "ground", "SAFETY"))
                .post("/v1/cases/%s/conflicts".formatted(id));
    }

    private static Response lift(String token, UUID id, String conflict) {
        return as(token)
                .body("{\"reason\": \"Vergissing.\"}")
                .post("/v1/cases/%s/conflicts/%s/lifting".formatted(id, conflict));
    }

    private static Response meet(UUID corporation, UUID introduction) {
        return as(Actors.housingOfficer(corporation)).get("/v1/introductions/" + introduction);
    }

    private String worker(String subject) {
        return token(subject, "PROVIDER", provider, "case-worker");
    }

    private static String token(String subject, String kind, UUID organisation, String role) {
        return Tokens.of(subject)
                .organisation(organisation, kind)
                .region(REGION)
                .roles(role)
                .sign();
    }
}
