package nl.weerthuis.caseflow.precondition;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class VersionApiTest {

    private static final String FLEVOLAND = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_change_needs_the_version_that_was_seen() {
        var id = givenACase(provider, aNomination());
        var path = "/v1/cases/%s/preconditions/DEBT".formatted(id);
        var body = "{\"status\": \"IN_PROGRESS\"}";
        var tag = view(worker, id).header("ETag");

        assertThat(as(worker).body(body).put(path).statusCode()).isEqualTo(428);
        var first = as(worker).header("If-Match", tag).body(body).put(path);
        var stale = as(worker).header("If-Match", tag).body(body).put(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("ETag"))
                .isEqualTo("\"1\"")
                .isEqualTo(view(worker, id).header("ETag"));
        assertThat(stale.statusCode()).isEqualTo(412);
    }

    @Test
    void who_is_late_hears_both_versions_and_what_was_done_since() {
        var id = givenACase(provider, aNomination());
        put(id, "preconditions/DEBT", "{\"status\": \"IN_PROGRESS\"}", "\"0\"");
        put(id, "preconditions/INCOME", "{\"status\": \"MET\"}", "\"1\"");

        var stale = put(id, "preconditions/DEBT", "{\"status\": \"MET\"}", "\"0\"");
        var laterOne = put(id, "preconditions/DEBT", "{\"status\": \"MET\"}", "\"1\"");

        assertThat(stale.<Integer>path("versions.sent")).isZero();
        assertThat(stale.<Integer>path("versions.standing")).isEqualTo(2);
        assertThat(stale.<List<String>>path("versions.changes.code")).containsExactly("INCOME=MET", "DEBT=IN_PROGRESS");
        assertThat(stale.<List<String>>path("versions.changes.actor")).containsOnly("user-provider");
        assertThat(laterOne.<List<String>>path("versions.changes.code")).containsExactly("INCOME=MET");
    }

    @Test
    void another_organisation_hears_what_was_done_and_not_by_whom() {
        var id = givenACase(provider, aNomination());
        put(id, "preconditions/DEBT", "{\"status\": \"IN_PROGRESS\"}", "\"0\"");

        var stale = as(Actors.coordinator(FLEVOLAND))
                .header("If-Match", "\"0\"")
                .body("{\"complete\": false, \"missing\": [\"DEBT\"]}")
                .post("/v1/cases/%s/completeness-checks".formatted(id));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.<List<String>>path("versions.changes.organisationKind"))
                .containsExactly("PROVIDER");
        assertThat(stale.<List<String>>path("versions.changes.actor")).containsOnlyNulls();
    }

    @Test
    void of_two_changes_to_one_version_at_once_one_is_stale() throws Exception {
        var id = givenACase(provider, aNomination());

        var statuses = AtOnce.run(
                5,
                () -> put(id, "preconditions/DEBT", "{\"status\": \"MET\"}", "\"0\"")
                        .statusCode());

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void a_command_checks_a_version_if_one_is_given() {
        var id = givenACase(provider, aNomination());
        var path = "/v1/cases/%s/withdrawal".formatted(id);
        var body = "{\"code\": \"OWN_SOLUTION\"}";

        assertThat(as(worker).header("If-Match", "\"7\"").body(body).post(path).statusCode())
                .isEqualTo(412);
        assertThat(as(worker).body(body).post(path).<String>path("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void the_same_command_with_the_same_key_is_done_once() {
        var id = givenACase(provider, aNomination().prepared());
        var coordinator = Actors.coordinator(FLEVOLAND);
        var key = UUID.randomUUID().toString();
        var path = "/v1/cases/%s/completeness-checks".formatted(id);

        var first = as(coordinator)
                .header("Idempotency-Key", key)
                .body("{\"complete\": true}")
                .post(path);
        var again = as(coordinator)
                .header("Idempotency-Key", key)
                .body("{\"complete\": true}")
                .post(path);
        var other = as(coordinator)
                .header("Idempotency-Key", key)
                .body("{\"complete\": false, \"missing\": [\"DEBT\"]}")
                .post(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.<String>path("code")).isEqualTo("idempotency-key-reused");
        assertThat(OutboxProbe.of("caseflow").types(id).stream().filter("nl.weerthuis.case-ready.v1"::equals))
                .hasSize(1);
    }

    private Response put(UUID id, String what, String body, String ifMatch) {
        return as(worker).header("If-Match", ifMatch).body(body).put("/v1/cases/%s/%s".formatted(id, what));
    }
}
