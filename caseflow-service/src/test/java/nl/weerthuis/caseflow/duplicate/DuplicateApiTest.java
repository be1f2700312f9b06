package nl.weerthuis.caseflow.duplicate;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
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
class DuplicateApiTest {

    private final String region = "region-" + UUID.randomUUID();
    private final String one = Actors.caseWorker(UUID.randomUUID(), region);
    private final String other = Actors.caseWorker(UUID.randomUUID(), region);
    private final String coordinator = Actors.coordinator(region);

    @Test
    void the_same_person_at_two_providers_is_found_and_told_to_the_coordinator_alone() {
        var first = nominated(one, aNomination());
        var second = nominated(
                other,
                aNomination()
                        .withClient("familyName", "Vorbeeld")
                        .withClient("birthDate", "1990-05-17")
                        .withClient("bsn", null));
        var third = nominated(
                other, aNomination().withClient("familyName", "Voorbeeld").withClient("bsn", null));

        until(() -> pair(second, third) != null);

        var found = pair(second, third);
        assertThat((Integer) found.get("score")).isGreaterThan(90);
        assertThat(found.get("reasons").toString())
                .contains("BIRTH_DATE_EQUAL", "FAMILY_NAME_SPELLING", "GIVEN_NAMES_EQUAL");
        assertThat(as(coordinator).get("/v1/duplicates").asString()).doesNotContain("oorbeeld", "1990");
        assertThat(as(one).get("/v1/duplicates").statusCode()).isEqualTo(403);
        assertThat(as(Actors.coordinator("elsewhere")).get("/v1/duplicates").asString())
                .doesNotContain(first.toString(), second.toString());
    }

    @Test
    void day_and_month_in_the_other_order_and_a_prefix_in_the_name_are_one_person() {
        var first = nominated(one, person("de Vries", null, "1988-04-09"));
        var second = nominated(other, person("Vries", "de", "1988-09-04"));

        until(() -> pair(first, second) != null);

        assertThat(pair(first, second).get("reasons").toString()).contains("BIRTH_DATE_SWAPPED", "FAMILY_NAME_EQUAL");
    }

    @Test
    void who_shares_only_a_birthday_is_not_suspected() {
        var first = nominated(one, person("Jansen", null, "1977-07-07"));
        var second = nominated(other, person("Willemse", null, "1977-07-07").withClient("givenNames", "Fatima"));
        var third = nominated(other, person("Jansen", null, "1977-07-07"));

        until(() -> pair(first, third) != null);

        assertThat(pair(first, second)).isNull();
    }

    @Test
    void a_merge_keeps_the_earliest_waiting_date_and_is_undone_without_a_trace_lost() {
        var first = nominated(one, person("Smit", null, "1981-01-02").with("waitingSince", "2025-09-01"));
        var second = nominated(other, person("Smit", null, "1981-01-02").with("waitingSince", "2025-02-01"));
        until(() -> pair(first, second) != null);
        var id = pair(first, second).get("id").toString();

        var merged = decide(id, "SAME_PERSON", first);

        merged.then().statusCode(200);
        assertThat(view(one, first).<String>path("waitingSince")).isEqualTo("2025-02-01");
        assertThat(view(coordinator, second).<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(withdraw(other, second).<String>path("code")).isEqualTo("case-closed");
        assertThat(reopen(other, second).<String>path("code")).isEqualTo("case-merged");
        assertThat(kinds(coordinator, first)).endsWith("case-merged");
        assertThat(kinds(coordinator, second)).endsWith("case-merged");
        assertThat(OutboxProbe.of("caseflow").types(second))
                .endsWith("nl.weerthuis.case-withdrawn.v1", "nl.weerthuis.case-merged.v1");
        assertThat(OutboxProbe.of("caseflow").types(first)).endsWith("nl.weerthuis.waiting-date-changed.v1");

        decide(id, "DIFFERENT", null).then().statusCode(200);

        assertThat(view(one, first).<String>path("waitingSince")).isEqualTo("2025-09-01");
        assertThat(view(other, second).<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(view(other, second).<String>path("waitingSince")).isEqualTo("2025-02-01");
        assertThat(kinds(coordinator, second)).endsWith("case-merged", "case-reopened");
        assertThat(kinds(coordinator, first)).endsWith("case-merged", "case-unmerged");
        assertThat(OutboxProbe.of("caseflow").types(second))
                .endsWith("nl.weerthuis.case-reopened.v1", "nl.weerthuis.case-unmerged.v1");
        withdraw(other, second).then().statusCode(200);
    }

    @Test
    void what_was_suspected_by_a_mistake_is_withdrawn_once_that_is_corrected_and_comes_back_if_it_was_none() {
        var first = nominated(one, person("Visser", null, "1983-01-02"));
        var second = nominated(other, person("Visser", null, "1983-01-02"));
        until(() -> pair(first, second) != null);
        var id = pair(first, second).get("id").toString();

        correct(other, second, "Hendriks", "Fatima", "1951-11-30");
        until(() -> pair(first, second) == null);

        assertThat(as(coordinator)
                        .get("/v1/duplicates?state=UNFOUNDED&pageSize=100")
                        .<String>path("items.find { it.id == '%s' }.decidedBy".formatted(id)))
                .isEqualTo("caseflow");
        assertThat(decide(id, "UNFOUNDED", null).<String>path("code")).isEqualTo("duplicate-state");
        correct(other, second, "Visser", "Sam", "1983-01-02");
        until(() -> pair(first, second) != null);
        assertThat(pair(first, second).get("id")).hasToString(id);
    }

    @Test
    void what_a_person_decided_no_correction_turns_round() {
        var first = nominated(one, person("Kramer", null, "1984-01-02"));
        var second = nominated(other, person("Kramer", null, "1984-01-02"));
        until(() -> pair(first, second) != null);
        var id = pair(first, second).get("id").toString();
        decide(id, "DIFFERENT", null).then().statusCode(200);
        var third = nominated(other, person("Hendriks", null, "1951-11-29"));

        correct(other, second, "Hendriks", "Sam", "1951-11-29");
        until(() -> pair(second, third) != null);

        assertThat(as(coordinator)
                        .get("/v1/duplicates?state=DIFFERENT&pageSize=100")
                        .<List<String>>path("items.id"))
                .contains(id);
    }

    @Test
    void a_provider_gets_no_list_by_what_it_is_not_told() {
        assertThat(as(one).get("/v1/cases?suspectedDouble=true").<List<String>>path("errors.code"))
                .containsExactly("doubles-not-told");
        assertThat(as(one).get("/v1/cases?suspectedDouble=false").statusCode()).isEqualTo(400);
        assertThat(as(coordinator).get("/v1/cases?suspectedDouble=true").statusCode())
                .isEqualTo(200);
    }

    private static void correct(String worker, UUID id, String familyName, String givenNames, String birthDate) {
        as(worker)
                .header("If-Match", "*")
                .body(Map.of(
                        "client",
                        Map.of("familyName", familyName, "givenNames", givenNames, "birthDate", birthDate),
                        "reason",
                        "Verschrijving."))
                .post("/v1/cases/%s/corrections".formatted(id))
                .then()
                .statusCode(200);
    }

    @Test
    void of_two_decisions_at_once_one_stands() throws Exception {
        var first = nominated(one, person("Bakker", null, "1982-01-02"));
        var second = nominated(other, person("Bakker", null, "1982-01-02"));
        until(() -> pair(first, second) != null);
        var id = pair(first, second).get("id").toString();

        assertThat(AtOnce.run(List.of(
                        () -> decide(id, "SAME_PERSON", first).statusCode(),
                        () -> decide(id, "SAME_PERSON", second).statusCode())))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void the_one_that_is_kept_is_one_of_the_two() {
        var first = nominated(one, person("Mulder", null, "1983-01-02"));
        var second = nominated(other, person("Mulder", null, "1983-01-02"));
        until(() -> pair(first, second) != null);
        var id = pair(first, second).get("id").toString();

        assertThat(decide(id, "SAME_PERSON", UUID.randomUUID()).<String>path("errors[0].code"))
                .isEqualTo("one-of-the-two");
        assertThat(decide(id, "SAME_PERSON", null).statusCode()).isEqualTo(400);
        decide(id, "DIFFERENT", null).then().statusCode(200);
        assertThat(decide(id, "DIFFERENT", null).<String>path("code")).isEqualTo("duplicate-state");
        assertThat(decide(UUID.randomUUID().toString(), "DIFFERENT", null).statusCode())
                .isEqualTo(404);
    }

    private static Nominations person(String familyName, String prefix, String birthDate) {
        return aNomination()
                .withClient("familyName", familyName)
                .withClient("prefix", prefix)
                .withClient("birthDate", birthDate)
                .withClient("bsn", null);
    }

    private static UUID nominated(String token, Nominations nomination) {
        return UUID.fromString(
                nominate(token, nomination).then().statusCode(201).extract().path("id"));
    }

    private Map<String, Object> pair(UUID one, UUID other) {
        return as(coordinator)
                .get("/v1/duplicates?pageSize=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.caseIds.contains('%s') && it.caseIds.contains('%s') }".formatted(one, other));
    }

    private Response decide(String id, String outcome, UUID kept) {
        var body = new HashMap<String, Object>();
        body.put("outcome", outcome);
        body.put("keptCaseId", kept);
        return as(coordinator).body(body).post("/v1/duplicates/%s/decision".formatted(id));
    }

    private static Response withdraw(String token, UUID id) {
        return as(token).body(Map.of("code", "OTHER")).post("/v1/cases/%s/withdrawal".formatted(id));
    }

    private static Response reopen(String token, UUID id) {
        return as(token).body(Map.of("reason", "ENDED_BY_MISTAKE")).post("/v1/cases/%s/reopening".formatted(id));
    }

    private static List<String> kinds(String token, UUID id) {
        return as(token).get("/v1/cases/%s/history".formatted(id)).path("items.kind");
    }
}
