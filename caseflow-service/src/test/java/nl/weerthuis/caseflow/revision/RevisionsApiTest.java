package nl.weerthuis.caseflow.revision;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Of whatever people edit beside cases, who comes with an older version hears both and what was done since. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class RevisionsApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String region = "region-" + UUID.randomUUID();
    private final String anna = worker("anna");
    private final String bob = worker("bob");

    @Test
    void of_a_draft() {
        var draft = as(anna).body(Map.of("nomination", Map.of())).post("/v1/drafts");
        var path = "/v1/drafts/" + draft.path("id");
        var seen = draft.header("ETag");
        write(bob, path, seen, Map.of("nomination", Map.of())).then().statusCode(200);

        var late = write(anna, path, seen, Map.of("nomination", aNomination().json()));

        assertLate(late, "draft-changed", "bob");
        assertThat(as(anna).header("If-Match", seen).delete(path).statusCode()).isEqualTo(412);
    }

    @Test
    void of_an_expectation() {
        var marked = as(anna).body(Map.of(
                        "clientReference",
                        "x-" + UUID.randomUUID(),
                        "targetGroup",
                        "OTHER",
                        "facilityKind",
                        Map.of("list", "WMO020", "code", "15"),
                        "enteredOn",
                        "2026-05-01",
                        "expectedOn",
                        "2026-11-01"))
                .post("/v1/expectations");
        var path = "/v1/expectations/" + marked.path("id");
        var seen = marked.header("ETag");
        write(bob, path, seen, Map.of("state", "EXPECTED", "expectedOn", "2026-12-01"))
                .then()
                .statusCode(200);

        assertLate(
                write(anna, path, seen, Map.of("state", "EXPECTED", "expectedOn", "2027-01-01")),
                "expectation-revised",
                "bob");
    }

    @Test
    void of_a_shared_search() {
        var search = Map.of("name", "Wacht", "filter", Map.of("state", "SEARCHING"), "shared", true);
        var kept = as(anna).body(search).post("/v1/saved-searches");
        var path = "/v1/saved-searches/" + kept.path("id");
        write(bob, path, kept.header("ETag"), search).then().statusCode(200);

        assertLate(write(anna, path, kept.header("ETag"), search), "search-changed", "bob");
    }

    @Test
    void of_a_bottleneck_each_office_hears_who_of_its_own_it_was() {
        var raised = as(anna).body(Map.of("category", "PRIVACY", "party", "MUNICIPALITY", "concerns", "WMO"))
                .post("/v1/cases/%s/bottlenecks".formatted(idOf(nominate(anna, aNomination()))));
        var path = "/v1/bottlenecks/%s/escalation".formatted(raised.<String>path("id"));
        var office = UUID.randomUUID();
        escalate(coordinator("carla", office), path, "\"0\"").then().statusCode(200);

        assertLate(escalate(coordinator("dirk", office), path, "\"0\""), "bottleneck-escalated", "carla");
        assertThat(escalate(Actors.coordinator(region), path, "\"0\"").<List<String>>path("versions.changes.actor"))
                .as("of another office not who")
                .containsOnlyNulls();
    }

    @Test
    void who_is_two_late_hears_both_and_who_is_on_time_nothing() {
        var draft = as(anna).body(Map.of("nomination", Map.of())).post("/v1/drafts");
        var path = "/v1/drafts/" + draft.path("id");
        var first = write(bob, path, draft.header("ETag"), Map.of("nomination", Map.of()));
        write(anna, path, first.header("ETag"), Map.of("nomination", Map.of()))
                .then()
                .statusCode(200);

        var late = write(bob, path, draft.header("ETag"), Map.of("nomination", Map.of()));

        assertThat(late.<List<String>>path("versions.changes.actor")).containsExactly("anna", "bob");
    }

    private static void assertLate(Response late, String kind, String actor) {
        assertThat(late.statusCode()).as(late.asString()).isEqualTo(412);
        assertThat(late.<Integer>path("versions.sent")).isZero();
        assertThat(late.<Integer>path("versions.standing")).isPositive();
        assertThat(late.<List<String>>path("versions.changes.kind")).containsExactly(kind);
        assertThat(late.<List<String>>path("versions.changes.actor")).containsExactly(actor);
    }

    private static Response write(String token, String path, String version, Map<String, ?> body) {
        return as(token).header("If-Match", version).body(body).put(path);
    }

    private static Response escalate(String token, String path, String version) {
        return as(token).header("If-Match", version).post(path);
    }

    private String worker(String name) {
        return Tokens.of(name)
                .organisation(provider, "PROVIDER")
                .region(region)
                .roles("case-worker")
                .sign();
    }

    private String coordinator(String name, UUID office) {
        return Tokens.of(name)
                .organisation(office, "REGION")
                .region(region)
                .roles("table-coordinator")
                .sign();
    }
}
