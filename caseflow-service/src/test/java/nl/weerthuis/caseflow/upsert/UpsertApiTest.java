package nl.weerthuis.caseflow.upsert;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class UpsertApiTest {

    private static final Map<String, Object> PROFILE =
            Map.of("rooms", 2, "rentClass", "RENT_CAP_SMALL", "stepFree", true, "areas", List.of("0034"));

    private final UUID provider = UUID.randomUUID();
    private final String system = Actors.token("PROVIDER", provider, "flevoland", "system");
    private final Nominations nomination = aNomination().prepared();

    @Test
    void a_new_reference_opens_a_case_and_the_same_record_again_changes_nothing() {
        var created = deliver(nomination, null);
        created.then().statusCode(201);
        var id = created.<String>path("caseId");
        assertThat(created.header("Location")).isEqualTo("/v1/cases/" + id);
        var before = OutboxProbe.of("caseflow").fromHere();

        var again = deliver(nomination, null);

        assertThat(again.<String>path("result")).isEqualTo("UNCHANGED");
        assertThat(again.<String>path("caseId")).isEqualTo(id);
        assertThat(again.<List<String>>path("differences")).isEmpty();
        assertThat(before.types()).isEmpty();
    }

    @Test
    void without_a_version_what_differs_is_named_and_with_it_taken_over() {
        var id = UUID.fromString(deliver(nomination, null).path("caseId"));
        var changed = nomination
                .with("searchProfile", PROFILE)
                .with("preconditions", List.of(Map.of("code", "INCOME", "status", "IN_PROGRESS")))
                .withClient("familyName", "Anders");

        var told = deliver(changed, null);
        assertThat(told.<String>path("result")).isEqualTo("DIFFERENT");
        assertThat(told.<List<String>>path("differences"))
                .containsExactlyInAnyOrder(
                        "/client/familyName",
                        "/searchProfile/rooms",
                        "/searchProfile/stepFree",
                        "/searchProfile/areas",
                        "/searchProfile/exclusions",
                        "/preconditions/0/status");
        assertThat(view(system, id).<Integer>path("searchProfile.rooms")).isEqualTo(3);

        var taken = deliver(changed, told.header("ETag"));
        assertThat(taken.<String>path("result")).isEqualTo("CHANGED");
        assertThat(taken.<List<String>>path("differences")).containsExactly("/client/familyName");
        var seen = view(system, id);
        assertThat(seen.<Integer>path("searchProfile.rooms")).isEqualTo(2);
        assertThat(seen.<String>path("preconditions.find { it.code == 'INCOME' }.status"))
                .isEqualTo("IN_PROGRESS");
        assertThat(seen.<String>path("client.familyName")).isEqualTo(nomination.familyName());
        assertThat(seen.header("ETag")).isEqualTo(taken.header("ETag"));
    }

    @Test
    void of_two_changes_of_one_version_one_is_stale() throws Exception {
        deliver(nomination, null).then().statusCode(201);
        var changed = nomination.with("searchProfile", PROFILE);
        var version = deliver(changed, null).header("ETag");

        var answers = AtOnce.run(2, () -> deliver(changed, version).statusCode());

        assertThat(answers).contains(200).doesNotContain(500).allMatch(List.of(200, 409, 412)::contains);
        assertThat(deliver(
                                changed.with(
                                        "searchProfile",
                                        Map.of("rooms", 5, "rentClass", "RENT_CAP_SMALL", "stepFree", true)),
                                version)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void of_two_deliveries_of_one_new_reference_at_once_one_opens_the_case() throws Exception {
        var answers = AtOnce.run(4, () -> deliver(nomination, null).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(as(system).get("/v1/cases").<Integer>path("total")).isEqualTo(1);
    }

    @Test
    void a_closed_case_is_known_and_nothing_of_it_is_told_or_changed() {
        var id = deliver(nomination, null).<String>path("caseId");
        as(system)
                .body(Map.of("code", "CLIENT_WISH"))
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);

        var told = deliver(nomination.with("searchProfile", PROFILE), "*");

        assertThat(told.<String>path("result")).isEqualTo("UNCHANGED");
    }

    @Test
    void codes_of_the_wrong_list_are_refused() {
        var wrong = nomination.with("facilityKind", Map.of("list", "WMO020", "code", "35"));

        assertThat(deliver(wrong, null).<List<String>>path("errors.code")).containsExactly("unknown-code");
    }

    private Response deliver(Nominations record, String ifMatch) {
        var call = as(system).body(record.json());
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).post("/v1/nominations/_upsert");
    }
}
