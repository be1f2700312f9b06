package nl.weerthuis.housing.ledger;

import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class LedgerApiTest {

    private static final LocalDate IN_MARCH = LocalDate.of(2024, 3, 12);

    private final AContract contract = new AContract("0995");

    @Test
    void a_balance_is_what_its_entries_come_to() {
        var draft = contract.target("2024-H1", 10);
        draft.put("openingBalance", 4);
        var target = contract.set(draft);
        contract.realise("YOUTH_CARE", IN_MARCH, 1, 3);
        adjust(target, 12).then().statusCode(200);

        contract.show(target)
                .body("openingBalance", equalTo(4))
                .body("realised", equalTo(2))
                .body("balance", equalTo(14));
        assertThat(contract.booked(target, "kind", "amount", "quarter", "decision"))
                .containsExactly(
                        row("OPENING", 4, "2024-Q1", null),
                        row("TARGET", 10, "2024-Q1", null),
                        row("REALISED", -1, "2024-Q1", null),
                        row("REALISED", -1, "2024-Q1", null),
                        row("ADJUSTMENT", 2, "2024-Q2", "BW-2024/7"));
    }

    @Test
    void a_target_for_one_group_counts_that_group_alone() {
        var youth = contract.target("2024", 10);
        youth.put("targetGroup", "YOUTH_CARE");
        var shelter = contract.target("2024-H1", 5);
        shelter.put("targetGroup", "HOMELESS_SHELTER");
        shelter.put("unit", "PERSON");
        var forYouth = contract.set(youth);
        var forShelter = contract.set(shelter);
        contract.realise("YOUTH_CARE", IN_MARCH, 1);
        contract.realise("HOMELESS_SHELTER", IN_MARCH, 4);
        contract.realise("WOMENS_SHELTER", IN_MARCH, 2);

        contract.show(forYouth).body("realised", equalTo(1)).body("balance", equalTo(9));
        contract.show(forShelter).body("realised", equalTo(4)).body("balance", equalTo(1));
        coordinator()
                .get("/v1/targets?targetGroup=YOUTH_CARE&corporationId=" + contract.corporation)
                .then()
                .body("items.id", contains(forYouth.toString()));
    }

    @Test
    void all_groups_and_one_group_exclude_each_other() throws Exception {
        var youth = contract.target("2024-H1", 10);
        youth.put("targetGroup", "YOUTH_CARE");
        var all = contract.target("2024", 10);

        var answers =
                AtOnce.run(List.of(() -> status(youth), () -> status(all), () -> status(youth), () -> status(all)));

        assertThat(Collections.frequency(answers, 201)).isOne();
        assertThat(Collections.frequency(answers, 409)).isEqualTo(3);
    }

    @Test
    void a_corporation_is_told_what_was_agreed_for_a_group_and_not_who_came() {
        var youth = contract.target("2024", 10);
        youth.put("targetGroup", "YOUTH_CARE");
        var target = contract.set(youth);
        contract.realise("YOUTH_CARE", IN_MARCH, 1);

        officer(contract.corporation)
                .get("/v1/targets/{id}", target)
                .then()
                .body("number", equalTo(10))
                .body("realised", nullValue())
                .body("balance", nullValue());
        officer(contract.corporation)
                .get("/v1/ledger-entries?targetId=" + target)
                .then()
                .body("items.kind", contains("TARGET"));
        officer(contract.corporation)
                .get("/v1/ledger?period=2024")
                .then()
                .body("items[0].withheld", equalTo(true))
                .body("items[0].realised", nullValue())
                .body("items[0].realisedPercent", nullValue());
        Housing.consultant(contract.consultants)
                .get("/v1/ledger?corporationId=" + contract.corporation)
                .then()
                .body("items[0].realised", equalTo(1))
                .body("items[0].realisedPercent", equalTo(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update housing.ledger_entry set amount = 0",
                "delete from housing.ledger_entry",
                "truncate housing.ledger_entry cascade",
                "update housing.supply_pledge set number = 0"
            })
    void the_database_keeps_what_is_booked(String change) throws Exception {
        var target = contract.set("2024", 10);
        pledge(target, 3);

        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
        }
        assertThat(contract.entries(target)).hasSize(1);
    }

    @Test
    void what_was_wrong_gets_a_counter_entry_once() throws Exception {
        var target = contract.set("2024", 10);
        contract.realise("YOUTH_CARE", IN_MARCH, 1);
        var wrong = (String) contract.entries(target).get(1).get("id");

        var answers = AtOnce.run(4, () -> correct(wrong, 0).statusCode());
        assertThat(Collections.frequency(answers, 201)).isOne();
        assertThat(Collections.frequency(answers, 409)).isEqualTo(3);

        contract.show(target).body("realised", equalTo(0)).body("balance", equalTo(10));
        assertThat(contract.booked(target, "kind", "amount", "corrects")).contains(row("REALISED", 1, wrong));
        correct((String) contract.entries(target).get(0).get("id"), 3)
                .then()
                .statusCode(409)
                .body("code", equalTo("entry-not-correctable"));
        officer(contract.corporation)
                .body(Map.of("amount", 0, "decision", "BW-1"))
                .post("/v1/ledger-entries/{id}/corrections", wrong)
                .then()
                .statusCode(403);
    }

    @Test
    void municipalities_adjust_together_or_not_at_all() {
        var urk = new AContract("0184");
        var here = contract.set("2024", 10);
        var there = urk.set("2024", 3);

        exchange(here, 4, there, -3)
                .then()
                .statusCode(409)
                .body("code", equalTo("exchange-not-even"))
                .body("detail", containsString(" 1 "));
        exchange(here, 4, there, -4).then().statusCode(409).body("code", equalTo("exchange-out-of-range"));
        contract.show(here).body("number", equalTo(10));

        var exchange = exchange(here, 3, there, -3)
                .then()
                .statusCode(200)
                .body("targets.number", contains(13, 0))
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(contract.booked(here, "kind", "amount", "exchangeId")).contains(row("ADJUSTMENT", 3, exchange));
        assertThat(urk.booked(there, "kind", "amount", "exchangeId")).contains(row("ADJUSTMENT", -3, exchange));
        exchange(here, 1, contract.set("2025", 4), -1)
                .then()
                .statusCode(409)
                .body("code", equalTo("exchange-within-municipality"));
        exchange(here, 1, urk.set("2025", 4), -1)
                .then()
                .statusCode(409)
                .body("code", equalTo("exchange-not-comparable"));
        exchange(here, 1, new AContract("0303").set("2024", null), -1)
                .then()
                .statusCode(409)
                .body("code", equalTo("exchange-of-unknown"));
    }

    @Test
    void of_many_exchanges_at_once_none_is_lost() throws Exception {
        var urk = new AContract("0184");
        var here = contract.set("2024", 100);
        var there = urk.set("2024", 100);

        var answers = AtOnce.run(List.of(
                () -> exchange(here, 1, there, -1).statusCode(),
                () -> exchange(there, 5, here, -5).statusCode(),
                () -> exchange(here, 10, there, -10).statusCode(),
                () -> exchange(there, 20, here, -20).statusCode()));

        assertThat(answers).containsOnly(200);
        contract.show(here).body("number", equalTo(86)).body("balance", equalTo(86));
        urk.show(there).body("number", equalTo(114)).body("balance", equalTo(114));
    }

    @Test
    void what_is_pledged_stands_apart() {
        var target = contract.set("2024", 8);
        pledge(target, 5).then().statusCode(201);
        pledge(target, 6).then().statusCode(201);
        contract.realise("YOUTH_CARE", IN_MARCH, 1, 1, 1);

        coordinator()
                .get("/v1/ledger?period=2024&corporationId=" + contract.corporation)
                .then()
                .body("items[0].target", equalTo(8))
                .body("items[0].pledged", equalTo(6))
                .body("items[0].realised", equalTo(3))
                .body("items[0].balance", equalTo(5))
                .body("items[0].realisedPercent", equalTo(38))
                .body("items[0].pledgedPercent", equalTo(75));
        coordinator().get("/v1/targets/{id}/pledges", target).then().body("items.number", contains(6, 5));
        officer(UUID.randomUUID())
                .body(Map.of("number", 1))
                .post("/v1/targets/{id}/pledges", target)
                .then()
                .statusCode(404);
        coordinator()
                .body(Map.of("number", 1))
                .post("/v1/targets/{id}/pledges", target)
                .then()
                .statusCode(403);
    }

    @Test
    void halfway_a_target_is_kept_or_adjusted() {
        var year = Housing.today().getYear();
        var target = contract.set(Integer.toString(year), 8);
        pledge(target, 5).then().statusCode(201);

        review(target, Map.of("outcome", "ADJUSTED", "assumptions", List.of("NEW_BUILD"), "decision", "BW-7"))
                .then()
                .statusCode(400)
                .body("errors.path", contains("/number"));
        review(
                        target,
                        Map.of(
                                "outcome",
                                "ADJUSTED",
                                "number",
                                11,
                                "assumptions",
                                List.of("NEW_BUILD", "TURNOVER"),
                                "decision",
                                "BW-7"))
                .then()
                .statusCode(201)
                .body("due", equalTo(8))
                .body("pledged", equalTo(5))
                .body("number", equalTo(11))
                .body("assumptions", contains("NEW_BUILD", "TURNOVER"));
        contract.show(target).body("number", equalTo(11)).body("status", equalTo("ESTABLISHED"));
        review(target, Map.of("outcome", "KEPT", "assumptions", List.of(), "decision", "BW-8"))
                .then()
                .statusCode(409)
                .body("code", equalTo("target-reviewed"));
        officer(contract.corporation)
                .get("/v1/targets/{id}/reviews", target)
                .then()
                .body("items.outcome", contains("ADJUSTED"));
    }

    @Test
    void is_seen_by_its_parties_and_the_region_alone() {
        var target = contract.set("2024", 10);

        for (var asked :
                List.of("/v1/ledger?corporationId=" + contract.corporation, "/v1/ledger-entries?targetId=" + target)) {
            for (var reader :
                    List.of(officer(contract.corporation), Housing.consultant(contract.consultants), coordinator())) {
                reader.get(asked).then().statusCode(200).body("total", equalTo(1));
            }
            for (var stranger : List.of(
                    officer(UUID.randomUUID()),
                    Housing.consultant(Housing.aMunicipality("0034")),
                    Housing.as("table-coordinator", UUID.randomUUID(), "PROVIDER"))) {
                stranger.get(asked).then().statusCode(200).body("total", equalTo(0));
            }
            Housing.as("case-worker", UUID.randomUUID(), "PROVIDER")
                    .get(asked)
                    .then()
                    .statusCode(403);
        }
        coordinator().get("/v1/ledger?period=2026-Q1").then().statusCode(400);
        coordinator()
                .get("/v1/ledger?municipalityCode=0995&pageSize=100")
                .then()
                .body("items.municipalityCode", everyItem(not(equalTo("0034"))));
    }

    private static int status(Map<String, Object> target) {
        return coordinator().body(target).post("/v1/targets").statusCode();
    }

    private static Response adjust(UUID target, int number) {
        return coordinator()
                .header("If-Match", "*")
                .body(Map.of("status", "ESTABLISHED", "number", number, "decision", "BW-2024/7"))
                .put("/v1/targets/{id}", target);
    }

    private Response pledge(UUID target, int number) {
        return officer(contract.corporation).body(Map.of("number", number)).post("/v1/targets/{id}/pledges", target);
    }

    private static Response correct(String entry, int amount) {
        return coordinator()
                .body(Map.of("amount", amount, "decision", "BW-2024/9"))
                .post("/v1/ledger-entries/{id}/corrections", entry);
    }

    private static Response review(UUID target, Map<String, Object> review) {
        return coordinator().body(review).post("/v1/targets/{id}/reviews", target);
    }

    private static List<Object> row(Object... columns) {
        return Arrays.asList(columns);
    }

    private static Response exchange(UUID one, int by, UUID other, int byOther) {
        return coordinator()
                .body(Map.of(
                        "decision",
                        "BOSD-2024/3",
                        "changes",
                        List.of(Map.of("targetId", one, "by", by), Map.of("targetId", other, "by", byOther))))
                .post("/v1/target-exchanges");
    }
}
