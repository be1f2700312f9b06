package nl.weerthuis.caseflow.namedcontact;

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
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a protected case one named person of the municipality that receives it knows, and not the municipality. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class NamedContactApiTest {

    private static final String REGION = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final Allocation allocation = new Allocation();
    private UUID urk;
    private UUID id;

    @BeforeEach
    void a_protected_case_is_assigned() {
        urk = allocation.registersMunicipality("0184");
        id = givenACase(provider, aNomination().prepared().with("targetGroup", "WOMENS_SHELTER"));
        allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0184"));
        until(() -> "0184".equals(view(worker, id).path("course.assignedMunicipality")));
    }

    @AfterEach
    void close() {
        allocation.close();
    }

    @Test
    void as_long_as_nobody_is_named_nobody_there_knows_of_it() {
        var open = givenACase(provider, aNomination());
        allocation.says(open, "municipality-assigned", Map.of("municipalityCode", "0184"));
        until(() -> view(there("anna"), open).statusCode() == 200);

        assertThat(as(worker).get("/v1/cases/%s/plan".formatted(id)).<List<String>>path("actions.code"))
                .contains("NAME_CONTACT");
        assertThat(view(there("anna"), id).statusCode()).isEqualTo(404);
        assertThat(answer(there("anna")).statusCode()).isEqualTo(404);
        assertThat(as(there("anna")).get("/v1/cases?pageSize=100").<List<String>>path("items.id"))
                .contains(open.toString())
                .doesNotContain(id.toString());
    }

    @Test
    void who_is_named_knows_and_answers_for_it_and_whoever_was_named_before_no_more() {
        name("anna").then().statusCode(200);
        assertThat(name("anna").header("ETag"))
                .as("again nothing")
                .isEqualTo(view(worker, id).header("ETag"));
        assertThat(view(there("anna"), id).statusCode()).isEqualTo(200);
        assertThat(as(there("anna")).get("/v1/cases/%s/plan".formatted(id)).<List<String>>path("actions.code"))
                .doesNotContain("NAME_CONTACT");
        assertThat(view(there("bob"), id).statusCode()).isEqualTo(404);

        as(Actors.coordinator(REGION))
                .body(Map.of("subject", "bob"))
                .put(path())
                .then()
                .statusCode(200);

        assertThat(view(there("anna"), id).statusCode()).isEqualTo(404);
        assertThat(view(there("bob"), id).statusCode()).isEqualTo(200);
        assertThat(answer(there("anna")).statusCode()).isEqualTo(404);
        assertThat(answer(there("bob")).statusCode()).isNotEqualTo(404);
        as(worker).header("If-Match", "*").delete(path()).then().statusCode(200);
        assertThat(view(there("bob"), id).statusCode()).isEqualTo(404);
        assertThat(as(worker).header("If-Match", "*").delete(path()).statusCode())
                .as("again nothing")
                .isEqualTo(200);
        assertThat(as(Actors.caseWorker(UUID.randomUUID()))
                        .header("If-Match", "*")
                        .delete(path())
                        .statusCode())
                .isEqualTo(404);
        var kept = as(worker).get("/v1/cases/%s/named-contacts".formatted(id));
        assertThat(kept.<List<String>>path("items.subject")).containsExactly("bob", "anna");
        assertThat(kept.<List<String>>path("items.endedAt")).doesNotContainNull();
        assertThat(as(worker).get("/v1/cases/%s/history".formatted(id)).<List<String>>path("items.kind"))
                .endsWith("contact-named", "contact-named", "contact-ended");
    }

    @Test
    void of_two_who_name_at_once_one_is_named() throws Exception {
        AtOnce.run(List.of(() -> name("anna").statusCode(), () -> name("bob").statusCode()));

        var named = as(worker).get("/v1/cases/%s/named-contacts".formatted(id));
        assertThat(named.<List<String>>path("items.findAll { it.endedAt == null }.subject"))
                .hasSize(1);
    }

    @Test
    void a_name_opens_nothing_to_who_is_listed_and_no_case_that_went_elsewhere() {
        name("anna");
        as(worker)
                .body(Map.of("subject", "anna", "ground", "KINSHIP"))
                .post("/v1/cases/%s/conflicts".formatted(id))
                .then()
                .statusCode(201);
        assertThat(view(there("anna"), id).statusCode()).isEqualTo(404);

        name("bob");
        assertThat(view(there("bob"), id).statusCode()).isEqualTo(200);
        allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0303"));
        until(() -> view(there("bob"), id).statusCode() == 404);
    }

    @Test
    void only_who_keeps_a_protected_case_names_somebody() {
        var open = givenACase(provider, aNomination());

        assertThat(as(worker)
                        .body(Map.of("subject", "anna"))
                        .put("/v1/cases/%s/named-contacts/%s".formatted(open, urk))
                        .<String>path("code"))
                .isEqualTo("case-not-protected");
        assertThat(as(there("anna")).body(Map.of("subject", "anna")).put(path()).statusCode())
                .isEqualTo(403);
        assertThat(as(Actors.caseWorker(UUID.randomUUID()))
                        .body(Map.of("subject", "anna"))
                        .put(path())
                        .statusCode())
                .isEqualTo(404);
    }

    private Response name(String subject) {
        return as(worker).body(Map.of("subject", subject)).put(path());
    }

    private Response answer(String token) {
        return as(token).body(Map.of("accepted", true)).post("/v1/cases/%s/handover-acceptance".formatted(id));
    }

    private String path() {
        return "/v1/cases/%s/named-contacts/%s".formatted(id, urk);
    }

    private String there(String subject) {
        return Tokens.of(subject)
                .organisation(urk, "MUNICIPALITY")
                .region(REGION)
                .roles("wmo-consultant")
                .sign();
    }
}
