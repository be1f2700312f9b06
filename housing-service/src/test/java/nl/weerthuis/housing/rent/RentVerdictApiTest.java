package nl.weerthuis.housing.rent;

import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.today;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** What allocation decided of a rent is kept by code, and explained by the numbers of its day. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class RentVerdictApiTest {

    private static final String VERDICT = "/v1/reservations/{id}/rent-verdict";

    private final UUID corporation = UUID.randomUUID();

    @Test
    void a_decision_is_explained_by_the_rules_of_its_day_whatever_came_after() {
        var offer = offered("ABOVE_NORM", "nl-2025");

        officer(corporation)
                .get(VERDICT, offer.id)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("ABOVE_NORM"))
                .body("rentCents", equalTo(61_520))
                .body("edition", equalTo("nl-2025"))
                .body("validFrom", equalTo("2025-01-01"))
                .body("figures.RENT_CAP_SMALL", equalTo(68_296))
                .body("figures.YOUTH_BOUNDARY", equalTo(23));
        coordinator().get(VERDICT, offer.id).then().statusCode(200);
        officer(UUID.randomUUID()).get(VERDICT, offer.id).then().statusCode(404);
        as("wmo-consultant", UUID.randomUUID(), "MUNICIPALITY")
                .get(VERDICT, offer.id)
                .then()
                .statusCode(403);
    }

    @Test
    void what_was_decided_once_is_not_decided_again_and_no_verdict_is_none() {
        var offer = offered("APPROPRIATE", "nl-2026");
        var silent = AnOffer.requestedOn(Housing.aVacantDwelling(corporation));

        offer.publish(offer.request(
                Housing.aVacantDwelling(corporation), Housing.inDays(7), verdict("ABOVE_NORM", "nl-2025")));
        // What is asked after it is done after it.
        offer.accepted().confirmed();

        officer(corporation).get(VERDICT, silent.id).then().statusCode(404);
        officer(corporation).get(VERDICT, offer.id).then().body("verdict", equalTo("APPROPRIATE"));
    }

    @Test
    void the_share_counts_homes_with_keys_that_the_norm_protects() {
        for (var verdict : new String[] {"APPROPRIATE", "APPROPRIATE", "ABOVE_NORM", "NOT_SUBJECT"}) {
            home(offered(verdict, "nl-2026"));
        }
        offered("ABOVE_NORM", "nl-2026");
        var year = today().getYear();

        officer(corporation)
                .get("/v1/fitting-shares?year={year}", year)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].corporationId", equalTo(corporation.toString()))
                .body("[0].homes", equalTo(3))
                .body("[0].fitting", equalTo(2))
                .body("[0].percent", equalTo(66))
                .body("[0].normPercent", equalTo(95))
                .body("[0].belowNorm", equalTo(true))
                .body("[0].editions", contains("nl-2026"));
        officer(corporation)
                .get("/v1/fitting-shares?year={year}", year - 1)
                .then()
                .body("", hasSize(0));
        officer(UUID.randomUUID())
                .get("/v1/fitting-shares?year={year}&corporationId={id}", year, corporation)
                .then()
                .body("", hasSize(0));
        coordinator()
                .get("/v1/fitting-shares?year={year}&corporationId={id}", year, corporation)
                .then()
                .body("[0].homes", equalTo(3));
        officer(corporation).get("/v1/fitting-shares").then().statusCode(400);
    }

    private AnOffer offered(String verdict, String ruleSet) {
        var offer = new AnOffer();
        offer.publish(
                offer.request(Housing.aVacantDwelling(corporation), Housing.inDays(7), verdict(verdict, ruleSet)));
        offer.awaitFact("nl.weerthuis.dwelling-reserved.v1");
        await().atMost(AnOffer.PATIENCE)
                .until(() -> officer(corporation).get(VERDICT, offer.id).statusCode() == 200);
        return offer;
    }

    private void home(AnOffer offer) {
        offer.accepted().confirmed();
        var contract = new HashMap<String, Object>(Map.of(
                "offerId",
                offer.id,
                "contractForm",
                "REGULAR",
                "startOn",
                today().toString(),
                "plannedKeyDate",
                today().toString()));
        var tenancy = Housing.id(officer(corporation).body(contract).post("/v1/tenancies"), 201);
        officer(corporation)
                .body(Map.of("keyDate", today().toString()))
                .post("/v1/tenancies/{id}/key-handover", tenancy)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> verdict(String verdict, String ruleSet) {
        return Map.of("rentVerdict", verdict, "rentRuleSet", ruleSet);
    }
}
