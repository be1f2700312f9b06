package nl.weerthuis.housing.closing;

import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.housing.ledger.AContract;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class QuarterClosingApiTest {

    private static final LocalDate IN_MAY = LocalDate.of(2024, 5, 7);

    private final AContract contract = new AContract("0995");

    @Test
    void both_sign_and_what_is_left_is_carried_over() {
        var first = contract.set("2024-H1", 10);
        contract.realise("YOUTH_CARE", IN_MAY, 1, 1, 1);
        var second = contract.set("2024-H2", 5);
        contract.close("2024-Q1");

        var closing = id(contract.propose("2024-Q2"), 201);
        contract.signForCorporation(closing)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("lines.realisedInQuarter", contains(3))
                .body("lines.balance", contains(7));
        contract.signForCorporation(closing).then().statusCode(409).body("code", equalTo("quarter-signed"));
        contract.show(second).body("openingBalance", equalTo(0));
        contract.signForMunicipality(closing).then().statusCode(200).body("status", equalTo("CLOSED"));

        contract.show(second).body("openingBalance", equalTo(7)).body("balance", equalTo(12));
        contract.show(first).body("balance", equalTo(7));
        var out = contract.entries(first).get(4);
        assertThat(out).containsEntry("kind", "CARRIED_OUT").containsEntry("amount", -7);
        assertThat(contract.booked(second, "kind", "amount", "quarter", "carriedFrom"))
                .contains(row("CARRIED_IN", 7, "2024-Q3", out.get("id")));
    }

    @Test
    void a_target_set_later_is_given_what_was_left() {
        contract.set("2024-H1", 10);
        contract.close("2024-Q1", "2024-Q2");

        contract.show(contract.set("2024-H2", 5)).body("openingBalance", equalTo(10));
        var other = new AContract("0995");
        other.set("2024-H1", 10);
        other.close("2024-Q1", "2024-Q2");
        var stated = other.target("2024-H2", 5);
        stated.put("openingBalance", 2);
        other.show(other.set(stated)).body("openingBalance", equalTo(2));
    }

    @Test
    void an_unknown_number_passes_on_what_it_was_given() {
        contract.set("2024-H1", 10);
        var unknown = contract.set("2024-H2", null);
        contract.realise("YOUTH_CARE", LocalDate.of(2024, 9, 3), 1);
        var next = contract.set("2025", 4);
        contract.close("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");

        contract.show(unknown).body("openingBalance", equalTo(10)).body("balance", nullValue());
        contract.show(next).body("openingBalance", equalTo(10)).body("balance", equalTo(14));
    }

    @Test
    void what_becomes_known_late_is_booked_in_the_next_quarter() {
        var target = contract.set("2024-H1", 10);
        var next = contract.set("2024-H2", 5);
        contract.close("2024-Q1");
        contract.realise("YOUTH_CARE", LocalDate.of(2024, 2, 1), 1);
        contract.close("2024-Q2");
        contract.realise("YOUTH_CARE", IN_MAY, 1);

        assertThat(contract.booked(target, "kind", "quarter", "late")).contains(row("REALISED", "2024-Q2", true));
        contract.show(target).body("realised", equalTo(1)).body("balance", equalTo(9));
        assertThat(contract.booked(next, "kind", "quarter", "concernsOn", "late"))
                .contains(row("REALISED", "2024-Q3", "2024-05-07", true));
        contract.show(next).body("openingBalance", equalTo(9)).body("balance", equalTo(13));
    }

    @Test
    void after_the_closing_only_a_correction_in_an_open_quarter_changes_it() {
        var target = contract.set("2024-H1", 10);
        contract.realise("YOUTH_CARE", IN_MAY, 1);
        var counted = contract.entries(target).get(1).get("id");
        contract.close("2024-Q1", "2024-Q2");

        adjust(target, 12)
                .then()
                .statusCode(409)
                .body("code", equalTo("period-closed"))
                .body("detail", containsString("2024-Q2"));
        correct(counted).then().statusCode(409).body("code", equalTo("no-open-quarter"));
        var next = contract.set("2024-H2", 5);
        correct(counted)
                .then()
                .statusCode(201)
                .body("targetId", equalTo(next.toString()))
                .body("quarter", equalTo("2024-Q3"))
                .body("corrects", equalTo(counted))
                .body("amount", equalTo(1));
        contract.show(target).body("realised", equalTo(1)).body("balance", equalTo(9));
        contract.show(next).body("openingBalance", equalTo(9)).body("balance", equalTo(15));
    }

    @Test
    void of_many_proposals_at_once_one_stands() throws Exception {
        contract.set("2024-H1", 10);

        var answers = AtOnce.run(5, () -> contract.propose("2024-Q1").statusCode());

        assertThat(Collections.frequency(answers, 201)).isOne();
        assertThat(Collections.frequency(answers, 409)).isEqualTo(4);
    }

    @Test
    void of_many_signatures_at_once_each_party_signs_once_and_it_is_carried_over_once() throws Exception {
        var first = contract.set("2024-H1", 10);
        var second = contract.set("2024-H2", 5);
        contract.close("2024-Q1");
        var closing = id(contract.propose("2024-Q2"), 201);

        var answers = AtOnce.run(List.of(
                () -> contract.signForCorporation(closing).statusCode(),
                () -> contract.signForMunicipality(closing).statusCode(),
                () -> contract.signForCorporation(closing).statusCode(),
                () -> contract.signForMunicipality(closing).statusCode()));

        assertThat(Collections.frequency(answers, 200)).isEqualTo(2);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(2);
        assertThat(contract.entries(first).stream()
                        .filter(entry -> entry.get("kind").equals("CARRIED_OUT")))
                .hasSize(1);
        contract.show(second).body("openingBalance", equalTo(10));
    }

    @Test
    void a_realisation_and_a_proposal_at_once_lose_nothing() throws Exception {
        var target = contract.set("2024-H1", 10);

        AtOnce.run(List.of(() -> contract.propose("2024-Q1").statusCode(), () -> {
            contract.realise("YOUTH_CARE", LocalDate.of(2024, 2, 1), 1);
            return 0;
        }));

        var closing = coordinator()
                .get("/v1/quarter-closings?corporationId=" + contract.corporation)
                .jsonPath();
        int signed = closing.getInt("items[0].lines[0].realisedInQuarter");
        var quarter = contract.entries(target).get(1).get("quarter");
        assertThat(quarter).isEqualTo(signed == 1 ? "2024-Q1" : "2024-Q2");
        contract.show(target).body("realised", equalTo(1));
    }

    @Test
    void a_dispute_is_booked_and_stays_to_be_seen() {
        var target = contract.set("2024-H1", 10);
        var closing = id(contract.propose("2024-Q1"), 201);

        dispute(officer(contract.corporation), closing, target)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISPUTED"))
                .body("disputes.party", contains("CORPORATION"))
                .body("disputes.claimed", contains(2));
        contract.signForMunicipality(closing).then().statusCode(409).body("code", equalTo("quarter-closing-disputed"));
        settle(closing, 2, "REJECTED").then().statusCode(404);
        settle(closing, 1, "STANDS").then().statusCode(200).body("status", equalTo("PROPOSED"));
        settle(closing, 1, "UPHELD").then().statusCode(409).body("code", equalTo("dispute-settled"));
        contract.signForMunicipality(closing).then().statusCode(200);
        contract.signForCorporation(closing)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("disputes.outcome", contains("STANDS"))
                .body("disputes.decision", contains("BW-2024/3"));
        dispute(officer(contract.corporation), closing, target).then().statusCode(409);
    }

    @Test
    void one_that_is_upheld_opens_the_quarter_again() {
        var target = contract.set("2024-H1", 10);
        var closing = id(contract.propose("2024-Q1"), 201);
        dispute(Housing.consultant(contract.consultants), closing, target)
                .then()
                .statusCode(200);

        settle(closing, 1, "UPHELD").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        contract.signForMunicipality(closing).then().statusCode(409).body("code", equalTo("quarter-closing-withdrawn"));
        contract.realise("YOUTH_CARE", LocalDate.of(2024, 2, 1), 1);
        contract.propose("2024-Q1").then().statusCode(201).body("lines.realisedInQuarter", contains(1));
        coordinator()
                .get("/v1/quarter-closings?corporationId=" + contract.corporation)
                .then()
                .body("items.status.sort()", contains("PROPOSED", "WITHDRAWN"));
    }

    @Test
    void quarters_close_in_their_order_and_when_they_are_over() {
        contract.set("2024-H1", 10);
        var year = Housing.today().getYear();
        contract.set(Integer.toString(year + 1), 4);

        contract.propose("2024-Q2")
                .then()
                .statusCode(409)
                .body("code", equalTo("earlier-quarter-open"))
                .body("detail", containsString("2024-Q1"));
        contract.propose("2024-Q3").then().statusCode(409).body("code", equalTo("quarter-without-target"));
        contract.propose((year + 1) + "-Q1").then().statusCode(409).body("code", equalTo("quarter-not-over"));
        contract.propose("2024-Q5").then().statusCode(400);
    }

    @Test
    void is_signed_by_its_parties_and_read_by_them_and_the_region() {
        contract.set("2024-H1", 10);
        var closing = id(contract.propose("2024-Q1"), 201);

        officer(UUID.randomUUID())
                .post("/v1/quarter-closings/{id}/signature", closing)
                .then()
                .statusCode(404);
        Housing.consultant(Housing.aMunicipality("0034"))
                .post("/v1/quarter-closings/{id}/signature", closing)
                .then()
                .statusCode(404);
        Housing.as("policy-adviser", UUID.randomUUID(), "REGION")
                .post("/v1/quarter-closings/{id}/signature", closing)
                .then()
                .statusCode(403);
        Housing.system(contract.corporation)
                .post("/v1/quarter-closings/{id}/signature", closing)
                .then()
                .statusCode(403);
        for (var reader : List.of(
                officer(contract.corporation),
                Housing.system(contract.corporation),
                Housing.consultant(contract.consultants),
                coordinator())) {
            reader.get("/v1/quarter-closings/{id}", closing).then().statusCode(200);
        }
        officer(UUID.randomUUID())
                .get("/v1/quarter-closings/{id}", closing)
                .then()
                .statusCode(404);
    }

    @Test
    void a_corporation_signs_what_was_agreed_for_a_group_without_seeing_who_came() {
        var youth = contract.target("2024-H1", 10);
        youth.put("targetGroup", "YOUTH_CARE");
        contract.set(youth);
        contract.realise("YOUTH_CARE", LocalDate.of(2024, 2, 1), 1);
        var closing = id(contract.propose("2024-Q1"), 201);

        contract.signForCorporation(closing)
                .then()
                .statusCode(200)
                .body("lines.number", contains(10))
                .body("lines[0].realised", nullValue())
                .body("lines[0].balance", nullValue());
        contract.signForMunicipality(closing).then().body("lines.realised", contains(1));
    }

    private static Response dispute(RequestSpecification who, UUID closing, UUID target) {
        return who.body(Map.of("code", "REALISATION_MISSING", "targetId", target, "claimed", 2))
                .post("/v1/quarter-closings/{id}/disputes", closing);
    }

    private static Response settle(UUID closing, int number, String outcome) {
        return coordinator()
                .body(Map.of("outcome", outcome, "decision", "BW-2024/3"))
                .post("/v1/quarter-closings/{id}/disputes/{number}/settlement", closing, number);
    }

    private static Response adjust(UUID target, int number) {
        return coordinator()
                .header("If-Match", "*")
                .body(Map.of("status", "ESTABLISHED", "number", number, "decision", "BW-2024/7"))
                .put("/v1/targets/{id}", target);
    }

    private static List<Object> row(Object... columns) {
        return Arrays.asList(columns);
    }

    private static Response correct(Object entry) {
        return coordinator()
                .body(Map.of("amount", 0, "decision", "BW-2024/9"))
                .post("/v1/ledger-entries/{id}/corrections", entry);
    }
}
