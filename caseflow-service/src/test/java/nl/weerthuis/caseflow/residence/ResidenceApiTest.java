package nl.weerthuis.caseflow.residence;

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
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ResidenceApiTest {

    private static final String LELYSTAD = """
            {"from": "2015-01-01", "until": "2019-12-31", "kind": "OWN_HOME", "municipality": "0995",
             "source": "PERSONS_REGISTER"}""";
    private static final String CARE = """
            {"from": "2020-01-01", "kind": "CARE_FACILITY", "municipality": "0034", "source": "PERSONS_REGISTER"}""";
    private static final String AMSTERDAM_AT_THE_SAME_TIME = """
            {"from": "2014-01-01", "until": "2018-01-01", "kind": "OWN_HOME", "municipality": "0363",
             "source": "LANDLORD"}""";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void the_rule_answers_and_a_person_decides() {
        var id = givenACase(provider, aNomination().with("origin", Map.of("basis", "UNKNOWN")));

        var stated = state(id, LELYSTAD, CARE);
        assertThat(stated.<String>path("found.municipality")).isEqualTo("0995");
        assertThat(view(worker, id).<String>path("origin.basis")).isEqualTo("UNKNOWN");
        adopt(id).then().statusCode(200);

        assertThat(view(worker, id).<String>path("origin.basis")).isEqualTo("KNOWN");
        assertThat(view(worker, id).<String>path("origin.municipality")).isEqualTo("0995");
        assertThat(view(worker, id).<String>path("origin.evidence[0].kind")).isEqualTo("PERSONS_REGISTER");
        var fact = OutboxProbe.of("caseflow").last("nl.weerthuis.origin-established.v1");
        assertThat(fact.subject()).isEqualTo(id);
        assertThat(fact.data().path("originMunicipality").asText()).isEqualTo("0995");
        assertThat(as(worker).get(path(id)).<List<?>>path("periods")).hasSize(2);
    }

    @Test
    void what_contradicts_itself_or_was_never_stated_decides_nothing() {
        var id = givenACase(provider, aNomination());

        assertThat(adopt(id).<String>path("code")).isEqualTo("residences-not-stated");
        assertThat(state(id, LELYSTAD, AMSTERDAM_AT_THE_SAME_TIME, CARE).<String>path("found.certainty"))
                .isEqualTo("CONTRADICTED");
        assertThat(adopt(id).<String>path("code")).isEqualTo("residences-contradict");
        assertThat(view(worker, id).<String>path("origin.municipality")).isEqualTo("0034");
    }

    @Test
    void a_municipality_of_then_is_known_and_an_invented_one_is_not() {
        var id = givenACase(provider, aNomination());

        assertThat(state(id, LELYSTAD.replace("0995", "0457")).<String>path("found.municipality"))
                .isEqualTo("0363");
        assertThat(state(id, LELYSTAD.replace("0995", "9999")).<List<String>>path("errors.path"))
                .containsExactly("/periods/0/municipality");
        assertThat(state(id, LELYSTAD.replace("2019-12-31", "2014-12-31")).<List<String>>path("errors.path"))
                .containsExactly("/periods/0/until");
        assertThat(state(id, LELYSTAD.replace("2019-12-31", "2199-12-31")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void where_somebody_stayed_is_for_their_provider_alone_and_stands_nowhere_in_the_clear() throws SQLException {
        var id = givenACase(provider, aNomination());
        state(id, LELYSTAD, CARE);

        assertThat(as(Actors.coordinator("flevoland")).get(path(id)).statusCode())
                .isEqualTo(403);
        assertThat(as(Actors.consultant(UUID.randomUUID())).get(path(id)).statusCode())
                .isEqualTo(403);
        assertThat(as(Actors.caseWorker(UUID.randomUUID())).get(path(id)).statusCode())
                .isEqualTo(404);
        try (var connection = TestDatabase.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select encode(periods, 'escape') from caseflow.residence_history "
                                + "where case_id = '%s'".formatted(id))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("0995", "OWN_HOME");
        }
    }

    @Test
    void an_erased_person_stayed_nowhere() throws SQLException {
        var id = givenACase(provider, aNomination());
        state(id, LELYSTAD, CARE);
        var client = view(worker, id).<String>path("clientId");
        as(Actors.token("PROVIDER", provider, "flevoland", "privacy-officer"))
                .post("/v1/clients/%s/erasure".formatted(client))
                .then()
                .statusCode(200);

        assertThat(as(worker).get(path(id)).<List<?>>path("periods")).isEmpty();
        try (var connection = TestDatabase.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select periods from caseflow.residence_history where case_id = '%s'".formatted(id))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBytes(1)).isNull();
        }
    }

    private static String path(UUID id) {
        return "/v1/cases/%s/residence-history".formatted(id);
    }

    private Response state(UUID id, String... periods) {
        return as(worker)
                .header("If-Match", "*")
                .body("{\"periods\": [%s]}".formatted(String.join(",", periods)))
                .put(path(id));
    }

    private Response adopt(UUID id) {
        return as(worker).post(path(id) + "/adoption");
    }
}
