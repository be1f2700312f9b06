package nl.weerthuis.caseflow.nomination;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class NominationApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_nomination_opens_a_case_and_states_all_its_facts() {
        var answer = nominate(worker, aNomination().prepared());

        var id = idOf(answer);
        answer.then().header("Location", "/v1/cases/" + id).header("ETag", "\"0\"");
        assertThat(answer.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(OutboxProbe.of("caseflow").types(id))
                .containsExactly(
                        "nl.weerthuis.case-submitted.v1",
                        "nl.weerthuis.search-profile-changed.v1",
                        "nl.weerthuis.origin-established.v1",
                        "nl.weerthuis.preconditions-changed.v1",
                        "nl.weerthuis.preconditions-changed.v1",
                        "nl.weerthuis.preconditions-changed.v1",
                        "nl.weerthuis.preconditions-changed.v1",
                        "nl.weerthuis.preconditions-changed.v1",
                        "nl.weerthuis.support-arranged.v1",
                        "nl.weerthuis.consent-changed.v1",
                        "nl.weerthuis.consent-changed.v1");
    }

    @Test
    void the_provider_reads_back_what_it_sent() {
        var nomination = aNomination().prepared();
        var id = idOf(nominate(worker, nomination));

        var seen = view(worker, id).then().statusCode(200).extract().jsonPath();

        assertThat(seen.getString("client.familyName")).isEqualTo(nomination.familyName());
        assertThat(seen.getString("client.bsn")).isEqualTo("999900006");
        assertThat(seen.getString("client.birthDate")).isEqualTo("1990-05-17");
        assertThat(seen.getString("facilityKind.code")).isEqualTo("15");
        assertThat(seen.getString("origin.municipality")).isEqualTo("0034");
        assertThat(seen.getString("origin.evidence[0].kind")).isEqualTo("PERSONS_REGISTER");
        assertThat(seen.getList("searchProfile.areas", String.class)).containsExactly("0034", "BU00340101");
        assertThat(seen.getInt("household.children[0].birthYear")).isEqualTo(2019);
        assertThat(seen.getList("preconditions")).hasSize(10);
        assertThat(seen.getString("preconditions.find { it.code == 'SUPPORT' }.status"))
                .isEqualTo("MET");
        assertThat(seen.getString("preconditions.find { it.code == 'INCOME' }.status"))
                .isEqualTo("OPEN");
        assertThat(seen.getInt("supportArrangement.hoursPerWeek")).isEqualTo(6);
        assertThat(seen.getString("waitingSince")).isEqualTo("2026-01-15");
        assertThat(seen.getString("submittedOn")).isEqualTo("2026-06-01");
    }

    @Test
    void no_fact_says_who_it_is() {
        var nomination = aNomination().prepared();
        var id = idOf(nominate(worker, nomination));

        var facts = OutboxProbe.of("caseflow").rows(id).toString();

        assertThat(facts).doesNotContain(nomination.familyName(), "999900006", "1990-05-17", "0612345678", "WMO020");
    }

    @Test
    void the_search_profile_travels_on_a_channel_of_its_own() {
        var id = idOf(nominate(worker, aNomination()));

        var row = OutboxProbe.of("caseflow").rows(id).stream()
                .filter(fact -> fact.type().equals("nl.weerthuis.search-profile-changed.v1"))
                .findFirst()
                .orElseThrow();

        assertThat(row.channel()).isEqualTo("caseflow-matching");
        assertThat(row.data().path("householdSize").asInt()).isEqualTo(2);
        assertThat(row.data().path("ageBand").asText()).isEqualTo("AGE_23_64");
        assertThat(row.data().path("exclusions").path(0).asText()).isEqualTo("0995");
    }

    @Test
    void the_same_reference_again_names_the_case() {
        var nomination = aNomination();
        var first = idOf(nominate(worker, nomination));

        var again = nominate(worker, nomination.withClient("givenNames", "Alex"));

        again.then().statusCode(409);
        assertThat(again.<String>path("code")).isEqualTo("client-reference-known");
        assertThat(again.<String>path("detail")).contains(first.toString());
        assertThat(view(worker, first).<String>path("client.givenNames")).isEqualTo("Sam");
    }

    @Test
    void of_ten_nominations_of_one_reference_at_once_one_opens_a_case() throws Exception {
        var nomination = aNomination();

        var statuses = AtOnce.run(10, () -> nominate(worker, nomination).statusCode());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(as(worker).get("/v1/cases").<Integer>path("total")).isEqualTo(1);
    }

    @Test
    void another_provider_may_use_the_same_reference() {
        var nomination = aNomination();
        idOf(nominate(worker, nomination));

        idOf(nominate(Actors.caseWorker(UUID.randomUUID()), nomination));
    }

    @Test
    void a_person_whom_the_region_seems_to_know_is_flagged_for_the_coordinator_alone() {
        var region = "region-" + UUID.randomUUID();
        var nomination = aNomination().withClient("bsn", "111222333");
        var first = idOf(nominate(Actors.caseWorker(UUID.randomUUID(), region), nomination));
        var other = Actors.caseWorker(provider, region);

        var second = idOf(nominate(other, nomination.with("clientReference", "elsewhere")));

        var coordinator = Actors.coordinator(region);
        assertThat(view(coordinator, first).<Boolean>path("suspectedDouble")).isFalse();
        assertThat(view(coordinator, second).<Boolean>path("suspectedDouble")).isTrue();
        assertThat(view(other, second).asString()).doesNotContain("suspectedDouble");
        assertThat(as(coordinator).get("/v1/cases?suspectedDouble=true").<List<String>>path("items.id"))
                .containsExactly(second.toString());
    }

    @Test
    void a_double_without_bsn_shows_by_name_and_birth_date() {
        var region = "region-" + UUID.randomUUID();
        var nomination = aNomination().withClient("bsn", null).withClient("familyName", "Müller-Smit");
        idOf(nominate(Actors.caseWorker(UUID.randomUUID(), region), nomination));

        var second = idOf(nominate(
                Actors.caseWorker(provider, region),
                nomination.withClient("familyName", "MULLER SMIT").with("clientReference", "elsewhere")));

        assertThat(view(Actors.coordinator(region), second).<Boolean>path("suspectedDouble"))
                .isTrue();
    }

    @Test
    void a_womens_shelter_and_a_ground_of_safety_protect_the_case() {
        var shelter = nominate(worker, aNomination().with("targetGroup", "WOMENS_SHELTER"));
        var fled = nominate(worker, aNomination().with("origin", Nominations.safetyOrigin("0034", "0303")));

        assertThat(shelter.<String>path("protectionLevel")).isEqualTo("PROTECTED");
        assertThat(fled.<String>path("protectionLevel")).isEqualTo("PROTECTED");
        assertThat(OutboxProbe.of("caseflow").rows(idOf(fled)))
                .allMatch(fact -> fact.data().path("protectionLevel").asText().equals("PROTECTED"));
    }

    @Test
    void nothing_that_identifies_stands_anywhere_in_the_database_in_the_clear() throws SQLException {
        var nomination = aNomination()
                .prepared()
                .withClient("contact", "sam@voorbeeld.test")
                .withClient("bsn", "111222333")
                .withClient("birthDate", "1957-03-09");
        as(worker)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(nomination.json())
                .post("/v1/cases")
                .then()
                .statusCode(201);

        assertThat(tablesWith("SHELTERED_LIVING")).isNotEmpty();
        for (var secret : List.of(
                (String) nomination.field("clientReference"),
                nomination.familyName(),
                "sam@voorbeeld.test",
                "111222333",
                "1957-03-09")) {
            assertThat(tablesWith(secret)).as(secret).isEmpty();
        }
    }

    /** Searched where they stand: all of them together are more than fits in memory. */
    private static List<String> tablesWith(String text) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.createStatement();
                var answer = query.executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'caseflow' and table_type = 'BASE TABLE'
                          and (xpath('/row/found/text()', query_to_xml(format(
                            'select exists (select from caseflow.%%I t where strpos(t::text, %%L) > 0) as found',
                            table_name, '%s'), false, true, '')))[1]::text = 'true'
                        """.formatted(text))) {
            var tables = new ArrayList<String>();
            while (answer.next()) {
                tables.add(answer.getString(1));
            }
            return tables;
        }
    }

    @Test
    void the_same_request_with_the_same_key_opens_one_case_and_keeps_no_secret() throws Exception {
        var nomination = aNomination();
        var key = UUID.randomUUID().toString();

        var first = as(worker)
                .header("Idempotency-Key", key)
                .body(nomination.json())
                .post("/v1/cases");
        var again = as(worker)
                .header("Idempotency-Key", key)
                .body(nomination.json())
                .post("/v1/cases");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString()).doesNotContain(nomination.familyName());
        assertThat(as(worker).get("/v1/cases").<Integer>path("total")).isEqualTo(1);
    }
}
