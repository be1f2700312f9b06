package nl.weerthuis.housing.tenancy;

import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.tenancy.ATenancy.TODAY;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class ContractFormApiTest {

    private final UUID corporation = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(ContractForm.class)
    void every_form_goes_with_a_home_of_ones_own(ContractForm form) {
        sign("SELF_CONTAINED", form.name()).then().statusCode(201);
    }

    @Test
    void what_does_not_go_together_is_refused_with_what_does() {
        sign("FLEX", "COMBINED_CARE")
                .then()
                .statusCode(409)
                .body("code", equalTo("contract-form-not-for-this-home"))
                .body(
                        "detail",
                        allOf(
                                containsString("flexwoning"),
                                containsString("omklapcontract"),
                                not(containsString("huurzorgovereenkomst"))));
    }

    /** Of a pair that no other test signs. */
    @Test
    void a_region_says_otherwise_of_a_pair_from_a_day_on() {
        sign("ROOM", "SECOND_CHANCE").then().statusCode(201);

        set(Map.of("CONTRACT_SECOND_CHANCE_IN_ROOM", "NOT_ALLOWED"));

        sign("ROOM", "SECOND_CHANCE").then().statusCode(409).body("code", equalTo("contract-form-not-for-this-home"));
        sign("MIXED", "SECOND_CHANCE").then().statusCode(201);
    }

    @Test
    void a_legal_ground_that_vera_could_not_say_is_said_afterwards() {
        var signed = sign("SELF_CONTAINED", "TEMPORARY");
        var tenancy = signed.then().statusCode(201).extract().path("id");

        ground(tenancy, signed.header("ETag"), "SECOND_CHANCE")
                .then()
                .statusCode(200)
                .body("legalGround", equalTo("SECOND_CHANCE"));
        ground(tenancy, signed.header("ETag"), "STUDENT").then().statusCode(412);
        var regular = sign("SELF_CONTAINED", "REGULAR");
        ground(regular.path("id"), regular.header("ETag"), "STUDENT")
                .then()
                .statusCode(409)
                .body("code", equalTo("tenancy-not-temporary"));
    }

    private Response ground(Object tenancy, String ifMatch, String ground) {
        return officer(corporation)
                .header("If-Match", ifMatch)
                .body(Map.of("legalGround", ground))
                .put("/v1/tenancies/{id}/legal-ground", tenancy);
    }

    private Response sign(String housingForm, String contractForm) {
        var offer = AnOffer.requestedOn(ATenancy.aVacant(corporation, housingForm))
                .accepted()
                .confirmed();
        var contract = new HashMap<>(ATenancy.contract(contractForm));
        contract.put("offerId", offer.id);
        if (contractForm.equals("TEMPORARY")) {
            contract.put("legalGround", "SHELTER_OR_EMERGENCY");
            contract.put("endOn", TODAY.plusMonths(12).toString());
        }
        return officer(corporation).body(contract).post("/v1/tenancies");
    }

    /** As allocation states it; waits until housing knows. */
    private static void set(Map<String, ?> parameters) {
        var set = UUID.randomUUID();
        try (var publisher = EventPublisher.connect()) {
            publisher.publish(
                    "allocation-region.v1",
                    SampleEvent.of("nl.weerthuis.parameters-set.v1", "allocation-region")
                            .about(set)
                            .data(Map.of(
                                    "region",
                                    Housing.REGION,
                                    "validFrom",
                                    TODAY.minusYears(1).toString(),
                                    "parameters",
                                    parameters)));
        }
        await().atMost(AnOffer.PATIENCE)
                .until(() -> isKnown(parameters.keySet().iterator().next()));
    }

    private static boolean isKnown(String code) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select 1 from housing.region_parameter where code = ?")) {
            query.setString(1, code);
            return query.executeQuery().next();
        }
    }
}
