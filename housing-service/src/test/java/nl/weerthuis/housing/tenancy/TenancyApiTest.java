package nl.weerthuis.housing.tenancy;

import static nl.weerthuis.housing.Housing.aVacantDwelling;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class TenancyApiTest {

    private static final LocalDate TODAY = Housing.today();

    private final UUID corporation = UUID.randomUUID();

    @Test
    void is_signed_then_the_keys_change_hands() {
        var offer = AnOffer.confirmedFor(corporation);
        var signing = sign(offer, contract("REGULAR"));
        var tenancy = id(signing, 201);
        var first = signing.header("ETag");

        var second = plan(tenancy, first, TODAY.plusDays(9))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        plan(tenancy, second, TODAY.plusDays(9)).then().statusCode(200).header("ETag", equalTo(second));
        plan(tenancy, first, TODAY.plusDays(8)).then().statusCode(412);
        handOver(tenancy, TODAY).then().statusCode(200).body("status", equalTo("ACTIVE"));

        assertThat(offer.facts())
                .containsExactly(
                        "nl.weerthuis.dwelling-reserved.v1",
                        "nl.weerthuis.tenancy-signed.v1",
                        "nl.weerthuis.key-date-planned.v1",
                        "nl.weerthuis.keys-handed-over.v1");
        officer(corporation).get("/v1/dwellings").then().body("items[0].status", equalTo("LET"));
        plan(tenancy, "*", TODAY).then().statusCode(409).body("code", equalTo("tenancy-not-signed"));
        handOver(tenancy, TODAY).then().statusCode(409);
    }

    @Test
    void takes_a_firm_hold_of_ones_own() {
        var offer = AnOffer.requestedOn(aVacantDwelling(corporation));

        sign(offer, contract("REGULAR")).then().statusCode(409).body("code", equalTo("reservation-not-confirmed"));

        offer.accepted().confirmed();
        sign(officerOf(UUID.randomUUID()), offer, contract("REGULAR")).then().statusCode(404);
        sign(offer, contract("REGULAR")).then().statusCode(201);
        sign(offer, contract("REGULAR")).then().statusCode(409).body("code", equalTo("tenancy-already-signed"));
    }

    @Test
    void of_two_signings_at_once_one_wins() throws Exception {
        var offer = AnOffer.confirmedFor(corporation);

        var statuses = AtOnce.run(8, () -> sign(offer, contract("REGULAR")).statusCode());

        assertThat(Collections.frequency(statuses, 201)).isOne();
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
    }

    @Test
    void terms_are_checked_at_once() {
        var offer = AnOffer.confirmedFor(corporation);
        var temporary = contract("TEMPORARY");
        temporary.put("flipReviewOn", TODAY.plusYears(1).toString());

        sign(offer, temporary)
                .then()
                .statusCode(400)
                .body("errors.path", containsInAnyOrder("/endOn", "/legalGround", "/flipReviewOn"));

        temporary.remove("flipReviewOn");
        temporary.put("legalGround", "SHELTER_OR_EMERGENCY");
        temporary.put("endOn", TODAY.plusMonths(24).toString());
        sign(offer, temporary).then().statusCode(400).body("errors[0].code", equalTo("term-too-long"));

        temporary.put("endOn", TODAY.plusMonths(24).minusDays(1).toString());
        sign(offer, temporary).then().statusCode(201);
    }

    @Test
    void keys_are_handed_over_today_or_before() {
        var offer = AnOffer.confirmedFor(corporation);
        var tenancy = id(sign(offer, contract("REGULAR")), 201);

        handOver(tenancy, TODAY.plusDays(1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("key-date-in-the-future"));
        handOver(tenancy, TODAY.minusYears(1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("key-date-too-early"));
    }

    @Test
    void an_offer_that_closes_after_signing_ends_the_tenancy_that_never_started() {
        var offer = AnOffer.confirmedFor(corporation);
        var tenancy = id(sign(offer, contract("REGULAR")), 201);

        offer.publish(offer.closure("NOT_PROCEEDED"));

        offer.awaitFact("nl.weerthuis.tenancy-ended.v1");
        coordinator()
                .get("/v1/tenancies/{id}", tenancy)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endCode", equalTo("NOT_STARTED"));
        officer(corporation).get("/v1/dwellings").then().body("items[0].status", equalTo("AVAILABLE"));
    }

    @Test
    void an_offer_that_closes_after_the_keys_changes_nothing() {
        var offer = AnOffer.confirmedFor(corporation);
        var tenancy = id(sign(offer, contract("REGULAR")), 201);
        handOver(tenancy, TODAY).then().statusCode(200);
        var next = AnOffer.requestedOn(aVacantDwelling(corporation));

        offer.publish(offer.closure("NOT_PROCEEDED"), next.closure("REFUSED"));

        next.awaitFact("nl.weerthuis.reservation-released.v1");
        coordinator().get("/v1/tenancies/{id}", tenancy).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_dwelling_with_a_contract_is_not_taken_back() {
        var dwelling = aVacantDwelling(corporation);
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        sign(offer, contract("REGULAR")).then().statusCode(201);

        officer(corporation)
                .post("/v1/dwellings/{id}/vacancy-withdrawal", dwelling)
                .then()
                .statusCode(409)
                .body("code", equalTo("vacancy-not-open"));
    }

    @Test
    void each_look_is_logged() throws java.sql.SQLException {
        var offer = AnOffer.confirmedFor(corporation);
        var tenancy = id(sign(offer, contract("REGULAR")), 201);

        coordinator().get("/v1/tenancies/{id}", tenancy).then().statusCode(200);
        officer(corporation).get("/v1/tenancies").then().statusCode(200).body("items", hasSize(1));

        try (var connection = nl.weerthuis.platform.testing.TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from housing.access_log where subject = ? and activity = 'show-tenancy'")) {
            query.setObject(1, tenancy);
            var rows = query.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    private static Map<String, Object> contract(String form) {
        var contract = new HashMap<String, Object>();
        contract.put("contractForm", form);
        contract.put("startOn", TODAY.toString());
        contract.put("plannedKeyDate", TODAY.plusDays(5).toString());
        return contract;
    }

    private Response sign(AnOffer offer, Map<String, Object> contract) {
        return sign(officer(corporation), offer, contract);
    }

    private static io.restassured.specification.RequestSpecification officerOf(UUID other) {
        return officer(other);
    }

    private static Response sign(
            io.restassured.specification.RequestSpecification who, AnOffer offer, Map<String, Object> contract) {
        var body = new HashMap<>(contract);
        body.put("offerId", offer.id);
        return who.body(body).post("/v1/tenancies");
    }

    private Response plan(UUID tenancy, String ifMatch, LocalDate date) {
        return officer(corporation)
                .header("If-Match", ifMatch)
                .body(Map.of("plannedKeyDate", date.toString()))
                .put("/v1/tenancies/{id}/planned-key-date", tenancy);
    }

    private Response handOver(UUID tenancy, LocalDate date) {
        return officer(corporation)
                .body(Map.of("keyDate", date.toString()))
                .post("/v1/tenancies/{id}/key-handover", tenancy);
    }
}
