package nl.weerthuis.caseflow.erasure;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.stateOf;
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
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ErasureApiTest {

    private static final String FLEVOLAND = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final String officer = Actors.privacyOfficer(FLEVOLAND);

    @Test
    void an_erased_person_is_shown_as_erased_to_everybody() {
        var nomination = aNomination()
                .prepared()
                .with("preconditions", List.of(Map.of("code", "DEBT", "status", "WAIVED", "reason", "Bewind.")));
        var id = givenACase(provider, nomination);
        var client = clientOf(id);

        erase(officer, client).then().statusCode(200);

        for (var reader : List.of(worker, Actors.coordinator(FLEVOLAND))) {
            var seen = view(reader, id);
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(seen.<String>path("erasedOn")).isNotNull();
            assertThat(seen.asString())
                    .doesNotContain(nomination.familyName(), "999900006", "1990-05-17", "Bewind", "2019", "ref-");
        }
        assertThat(as(worker).get("/v1/cases").<String>path("items[0].erasedOn"))
                .isNotNull();
    }

    @Test
    void nothing_of_the_person_is_left_in_any_table() throws SQLException {
        var nomination = aNomination().prepared();
        var id = givenACase(provider, nomination);
        var client = clientOf(id);
        assertThat(count("subject_key where subject = ?::uuid", client)).isEqualTo(1);

        erase(officer, client);

        assertThat(count("subject_key where subject = ?::uuid", client)).isZero();
        assertThat(count(
                        "client where id = ?::uuid and num_nonnulls(family_name, prefix, given_names, birth_date,"
                                + " bsn, contact, bsn_index, bsn_region_index, person_region_index) = 0",
                        client))
                .isEqualTo(1);
        assertThat(count("erasure where client_id = ?::uuid", client)).isEqualTo(1);
    }

    @Test
    void others_hear_that_the_case_ended_and_that_nobody_is_left() {
        var id = givenACase(provider, aNomination());

        erase(officer, clientOf(id));

        assertThat(OutboxProbe.of("caseflow").types(id))
                .endsWith("nl.weerthuis.case-withdrawn.v1", "nl.weerthuis.client-erased.v1");
        assertThat(stateOf(provider, id)).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_second_time_changes_nothing() {
        var id = givenACase(provider, aNomination());
        var client = clientOf(id);
        var first = erase(officer, client);

        var again = erase(officer, client);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(OutboxProbe.of("caseflow").types(id).stream().filter("nl.weerthuis.client-erased.v1"::equals))
                .hasSize(1);
    }

    @Test
    void of_erasures_at_once_one_is_done_and_the_others_know() throws Exception {
        var id = givenACase(provider, aNomination());
        var client = clientOf(id);

        var statuses = AtOnce.run(5, () -> erase(officer, client).statusCode());

        assertThat(statuses).containsOnly(200);
        assertThat(OutboxProbe.of("caseflow").types(id).stream().filter("nl.weerthuis.client-erased.v1"::equals))
                .hasSize(1);
    }

    @Test
    void an_old_file_does_not_bring_somebody_back() {
        var nomination = aNomination();
        var id = givenACase(provider, nomination);
        erase(officer, clientOf(id));

        assertThat(nominate(worker, nomination).<String>path("code")).isEqualTo("client-reference-known");
        assertThat(as(worker)
                        .body("{\"bsn\": \"999900006\"}")
                        .post("/v1/clients/_search")
                        .<List<String>>path("caseIds"))
                .isEmpty();
    }

    @Test
    void an_erased_case_can_no_longer_be_changed_and_late_facts_are_dropped() {
        try (var allocation = new Allocation()) {
            var id = givenACase(provider, aNomination());
            var other = givenACase(provider, aNomination());
            erase(officer, clientOf(id));

            allocation.says(id, "case-tabled");
            allocation.says(other, "case-tabled");
            until(() -> stateOf(provider, other).equals("ON_AGENDA"));

            assertThat(stateOf(provider, id)).isEqualTo("WITHDRAWN");
            assertThat(as(worker)
                            .header("If-Match", "*")
                            .body("{\"basis\": \"UNKNOWN\"}")
                            .put("/v1/cases/%s/origin".formatted(id))
                            .<String>path("code"))
                    .isEqualTo("client-erased");
        }
    }

    @Test
    void only_a_privacy_officer_of_the_region_or_the_provider_erases() {
        var client = clientOf(givenACase(provider, aNomination()));

        assertThat(erase(worker, client).statusCode()).isEqualTo(403);
        assertThat(erase(Actors.coordinator(FLEVOLAND), client).statusCode()).isEqualTo(403);
        assertThat(erase(Actors.privacyOfficer("elsewhere"), client).statusCode())
                .isEqualTo(404);
        assertThat(erase(Actors.token("PROVIDER", UUID.randomUUID(), FLEVOLAND, "privacy-officer"), client)
                        .statusCode())
                .isEqualTo(404);
        assertThat(erase(Actors.token("PROVIDER", provider, FLEVOLAND, "privacy-officer"), client)
                        .statusCode())
                .isEqualTo(200);
    }

    private String clientOf(UUID id) {
        return view(worker, id).path("clientId");
    }

    private static Response erase(String token, String client) {
        return as(token).post("/v1/clients/%s/erasure".formatted(client));
    }

    private static int count(String from, String id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow." + from)) {
            query.setString(1, id);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
