package nl.weerthuis.housing.dwelling;

import static nl.weerthuis.housing.Housing.aDwelling;
import static nl.weerthuis.housing.Housing.aRegisteredDwelling;
import static nl.weerthuis.housing.Housing.aVacantDwelling;
import static nl.weerthuis.housing.Housing.announce;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class AvailabilityApiTest {

    private static final String AVAILABILITY = "/v1/dwellings/{id}/availability";
    private static final String EFFECT = "/v1/dwellings/{id}/vacancy-withdrawal/effect";

    private final UUID corporation = UUID.randomUUID();

    @Test
    void what_was_said_of_a_day_is_kept_beside_what_is_said_now() {
        var dwelling = aRegisteredDwelling(corporation);
        var first = today().plusDays(30).toString();
        var second = today().plusDays(60).toString();

        expect(dwelling, Map.of("expectedOn", first, "reason", "TENANT_LEAVES"))
                .then()
                .statusCode(200);
        expect(dwelling, Map.of("expectedOn", second, "emptySince", today().toString(), "reason", "RENOVATION"))
                .then()
                .statusCode(200);

        coordinator()
                .get(AVAILABILITY, dwelling)
                .then()
                .statusCode(200)
                .body("items.expectedOn", contains(second, first))
                .body("items.reason", contains("RENOVATION", "TENANT_LEAVES"))
                .body("items[0].emptySince", equalTo(today().toString()));
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("expectedFreeOn", equalTo(second));
        expect(dwelling, Map.of("reason", "NOTICE_WITHDRAWN")).then().statusCode(200);
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("expectedFreeOn", nullValue());
    }

    @Test
    void of_a_dwelling_on_offer_the_vacancy_says_it_and_days_must_be_possible() {
        var dwelling = aVacantDwelling(corporation);
        expect(dwelling, Map.of("reason", "REPAIR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("vacancy-already-announced"));
        var other = aRegisteredDwelling(corporation);
        expect(other, Map.of("expectedOn", today().minusDays(1).toString(), "reason", "REPAIR"))
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("/expectedOn"));
        expect(other, Map.of("emptySince", today().plusDays(1).toString(), "reason", "REPAIR"))
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("/emptySince"));
        officer(UUID.randomUUID()).get(AVAILABILITY, other).then().statusCode(404);
        officer(UUID.randomUUID())
                .body(Map.of("reason", "REPAIR"))
                .post(AVAILABILITY, other)
                .then()
                .statusCode(404);
    }

    @Test
    void the_effect_of_a_withdrawal_is_shown_before_it_is_done() {
        var dwelling = aVacantDwelling(corporation);
        effect(dwelling).then().body("possible", equalTo(true)).body("offerLost", equalTo(false));
        var other = aVacantDwelling(corporation);
        var offer = AnOffer.requestedOn(other);

        effect(other)
                .then()
                .statusCode(200)
                .body("possible", equalTo(true))
                .body("offerLost", equalTo(true))
                .body("endingOffer", equalTo(offer.id.toString()))
                .body("offerConfirmed", equalTo(false));
        officer(UUID.randomUUID()).get(EFFECT, other).then().statusCode(404);
        coordinator().get(EFFECT, other).then().statusCode(403);

        // Nothing happened by looking at it.
        coordinator().get("/v1/reservations/{id}", offer.id).then().body("status", equalTo("HELD"));
    }

    @Test
    void who_confirms_an_effect_that_is_another_by_now_withdraws_nothing() {
        var dwelling = aVacantDwelling(corporation);
        var offer = AnOffer.requestedOn(dwelling);

        withdraw(dwelling, UUID.randomUUID()).then().statusCode(409).body("code", equalTo("withdrawal-effect-changed"));
        coordinator().get("/v1/reservations/{id}", offer.id).then().body("status", equalTo("HELD"));
        withdraw(dwelling, offer.id).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        effect(dwelling).then().body("possible", equalTo(false));
        withdraw(dwelling, offer.id).then().statusCode(409);
    }

    @Test
    void what_more_is_known_of_a_dwelling_comes_back_to_its_corporation() {
        var draft = aDwelling();
        draft.put(
                "features",
                Map.of(
                        "addressBagId",
                        "0034200000012345",
                        "lift",
                        true,
                        "accessibilityLabel",
                        "ROA",
                        "selfContained",
                        true,
                        "netRentCents",
                        58_000,
                        "serviceCostCents",
                        3_520,
                        "labels",
                        List.of("SEN", "JON", "SEN")));
        var dwelling = id(officer(corporation).body(draft).post("/v1/dwellings"), 201);

        officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .then()
                .body("features.lift", equalTo(true))
                .body("features.netRentCents", equalTo(58_000))
                .body("features.labels", contains("JON", "SEN"));
        announce(corporation, dwelling).then().statusCode(201);
    }

    @Test
    void a_file_may_say_more_and_the_same_once_more_changes_nothing() {
        var file = "corporationReference,street,houseNumber,postcode,city,municipalityCode,rooms,stepFree,housingForm,"
                + "rentCents,lift,accessibilityLabel,selfContained,netRentCents,serviceCostCents,labels,addressBagId\n"
                + "F-1,Dorpsstraat,1,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED,55000,ja,ROL,ja,52000,3000,JON ZOR,"
                + "0171200000012345\n"
                + "F-2,Dorpsstraat,2,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED,55000,ja,ROL,nee,52000,3000,jong,\n";

        deliver(file)
                .then()
                .body("accepted", equalTo(1))
                .body("results[1].faults.path", contains("labels", "selfContained"));
        deliver(file).then().body("unchanged", equalTo(1));
    }

    private Response deliver(String file) {
        return officer(corporation).contentType("text/csv").body(file).post("/v1/dwellings/imports");
    }

    private Response expect(UUID dwelling, Map<String, ?> body) {
        return officer(corporation).body(body).post(AVAILABILITY, dwelling);
    }

    private Response effect(UUID dwelling) {
        return officer(corporation).get(EFFECT, dwelling);
    }

    private Response withdraw(UUID dwelling, UUID endingOffer) {
        return officer(corporation)
                .post("/v1/dwellings/{id}/vacancy-withdrawal?endingOffer={offer}", dwelling, endingOffer);
    }
}
