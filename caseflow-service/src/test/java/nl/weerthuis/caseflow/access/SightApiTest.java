package nl.weerthuis.caseflow.access;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Nominations.knownOrigin;
import static nl.weerthuis.caseflow.Nominations.safetyOrigin;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.caseflow.NamedContacts;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** What of a case each reader sees. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class SightApiTest {

    private static final String REGION = "flevoland";

    private final UUID provider = UUID.randomUUID();

    @Test
    void the_coordinator_sees_who_it_is_but_never_the_bsn() {
        var nomination = aNomination().prepared();
        var id = givenACase(provider, nomination);

        var seen = view(Actors.coordinator(REGION), id);

        assertThat(seen.<String>path("client.familyName")).isEqualTo(nomination.familyName());
        assertThat(seen.<String>path("facilityKind.code")).isEqualTo("15");
        assertThat(seen.<List<Object>>path("preconditions")).hasSize(10);
        assertThat(seen.asString()).doesNotContain("999900006", "clientReference", "supportArrangement");
    }

    @Test
    void of_a_protected_case_the_coordinator_sees_the_code_of_safety_and_no_more() {
        var id = givenACase(
                provider,
                aNomination()
                        .with("targetGroup", "WOMENS_SHELTER")
                        .with("origin", withMotivation(safetyOrigin("0034", "0303"))));

        var seen = view(Actors.coordinator(REGION), id);

        assertThat(seen.<String>path("origin.exceptionCode")).isEqualTo("SAFETY");
        assertThat(seen.asString()).doesNotContain("facilityKind", "motivation", "Geheim", "0995");
    }

    @Test
    void a_municipality_sees_its_own_by_origin_and_by_assignment() {
        try (var allocation = new Allocation()) {
            var almere = Actors.consultant(allocation.registersMunicipality("0034"));
            var dronten = Actors.consultant(allocation.registersMunicipality("0303"));
            var nomination = aNomination().prepared();
            var id = givenACase(provider, nomination);
            until(() -> view(almere, id).statusCode() == 200);
            assertThat(view(dronten, id).statusCode()).isEqualTo(404);

            allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0303"));

            until(() -> view(dronten, id).statusCode() == 200);
            var seen = view(dronten, id);
            assertThat(seen.<String>path("client.familyName")).isEqualTo(nomination.familyName());
            assertThat(seen.asString()).doesNotContain("999900006", "facilityKind", "WMO020", "supportArrangement");
        }
    }

    @Test
    void an_exception_or_an_unknown_origin_shows_a_case_to_no_municipality_yet() {
        try (var allocation = new Allocation()) {
            var almere = Actors.consultant(allocation.registersMunicipality("0034"));
            var known = givenACase(provider, aNomination());
            var exception = givenACase(
                    provider,
                    aNomination()
                            .with(
                                    "origin",
                                    Map.of(
                                            "basis", "EXCEPTION",
                                            "municipality", "0034",
                                            "exceptionCode", "NETWORK",
                                            "requestedMunicipality", "0303",
                                            "motivation", "Zus woont daar.")));
            until(() -> view(almere, known).statusCode() == 200);

            assertThat(view(almere, exception).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_protected_case_is_known_only_to_the_municipality_that_receives_it_and_there_to_one_named_person() {
        try (var allocation = new Allocation()) {
            var almere = Actors.consultant(allocation.registersMunicipality("0034"));
            var receiver = allocation.registersMunicipality("0184");
            var urk = Actors.consultant(receiver);
            var shown = givenACase(provider, aNomination());
            var hidden = givenACase(
                    provider,
                    aNomination().with("targetGroup", "WOMENS_SHELTER").with("origin", knownOrigin("0034")));
            until(() -> view(almere, shown).statusCode() == 200);
            assertThat(view(almere, hidden).statusCode()).isEqualTo(404);

            allocation.says(hidden, "municipality-assigned", Map.of("municipalityCode", "0184"));

            until(() -> "0184".equals(view(Actors.caseWorker(provider), hidden).path("course.assignedMunicipality")));
            assertThat(view(urk, hidden).statusCode()).isEqualTo(404);
            NamedContacts.name(Actors.caseWorker(provider), hidden, receiver, "user-municipality");
            assertThat(view(urk, hidden).statusCode()).isEqualTo(200);
            assertThat(view(almere, hidden).statusCode()).isEqualTo(404);
            assertThat(view(urk, hidden).asString())
                    .doesNotContain("facilityKind", "WOMENS_SHELTER", "0995", "999900006");
        }
    }

    @Test
    void who_controls_says_why_and_sees_the_process_alone() {
        var nomination = aNomination();
        var id = givenACase(provider, nomination);
        var auditor = Actors.token("REGION", UUID.randomUUID(), REGION, "auditor");

        var unmotivated = view(auditor, id);
        var motivated = as(auditor).header("Purpose", "COMPLAINT").get("/v1/cases/" + id);

        assertThat(unmotivated.statusCode()).isEqualTo(400);
        assertThat(unmotivated.<List<String>>path("errors.code")).containsExactly("purpose-required");
        assertThat(motivated.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(motivated.asString())
                .doesNotContain(nomination.familyName(), "\"client\"", "origin", "facilityKind", "searchProfile");
    }

    @Test
    void every_look_is_one_line_in_the_access_log_and_a_list_none() throws SQLException {
        var id = givenACase(provider, aNomination());
        var client = view(Actors.caseWorker(provider), id).<String>path("clientId");
        var before = lines(client);

        view(Actors.coordinator(REGION), id);
        view(Actors.caseWorker(UUID.randomUUID()), id);
        as(Actors.coordinator(REGION)).get("/v1/cases");

        assertThat(lines(client)).isEqualTo(before + 1);
    }

    private static int lines(String client) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from caseflow.access_log where subject = ?::uuid")) {
            query.setString(1, client);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }

    private static Map<String, Object> withMotivation(Map<String, Object> origin) {
        var copy = new java.util.HashMap<>(origin);
        copy.put("motivation", "Geheim.");
        return copy;
    }
}
