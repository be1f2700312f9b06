package nl.weerthuis.housing.dwelling;

import static nl.weerthuis.housing.Housing.aDwelling;
import static nl.weerthuis.housing.Housing.aRegisteredDwelling;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class DwellingApiTest {

    private final UUID corporation = UUID.randomUUID();

    @Test
    void is_registered_once_and_stated_without_its_address() {
        var dwelling = aDwelling();

        var answer = officer(corporation).body(dwelling).post("/v1/dwellings");

        var id = id(answer, 201);
        answer.then()
                .header("ETag", equalTo("\"0\""))
                .header("Location", equalTo("/v1/dwellings/" + id))
                .body("status", equalTo("REGISTERED"))
                .body("address.postcode", equalTo("1315HR"))
                .body("rentCents", equalTo(61_520));
        var facts = OutboxProbe.of("housing").rows(id);
        assertThat(facts).extracting(OutboxProbe.Row::type).containsExactly("nl.weerthuis.dwelling-registered.v1");
        assertThat(facts.get(0).data().toString())
                .contains("0034", "BU00340101", "SELF_CONTAINED")
                .doesNotContain("Voorbeeldstraat", "1315", "0034010000012345", "VHE-");

        officer(corporation)
                .body(dwelling)
                .post("/v1/dwellings")
                .then()
                .statusCode(409)
                .body("code", equalTo("corporation-reference-known"));
    }

    @Test
    void names_every_fault_at_once() {
        officer(corporation)
                .body(Map.of(
                        "municipalityCode",
                        "34",
                        "address",
                        Map.of("houseNumber", "twelve", "postcode", "0999AA"),
                        "rooms",
                        0,
                        "rentCents",
                        -1))
                .post("/v1/dwellings")
                .then()
                .statusCode(400)
                .body(
                        "errors.path",
                        containsInAnyOrder(
                                "/corporationReference",
                                "/stepFree",
                                "/housingForm",
                                "/address/street",
                                "/address/houseNumber",
                                "/address/postcode",
                                "/address/city",
                                "/municipalityCode",
                                "/rooms",
                                "/rentCents"));
    }

    @Test
    void is_stated_again_only_when_others_know_what_changed() {
        var dwelling = aDwelling();
        var id = id(officer(corporation).body(dwelling).post("/v1/dwellings"), 201);

        dwelling.put("floorArea", 50);
        officer(corporation)
                .header("If-Match", "\"0\"")
                .body(dwelling)
                .put("/v1/dwellings/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        assertThat(OutboxProbe.of("housing").types(id)).hasSize(1);

        dwelling.put("rooms", 3);
        officer(corporation)
                .header("If-Match", "\"1\"")
                .body(dwelling)
                .put("/v1/dwellings/{id}", id)
                .then()
                .statusCode(200);
        assertThat(OutboxProbe.of("housing").types(id)).hasSize(2);

        officer(corporation)
                .header("If-Match", "\"1\"")
                .body(dwelling)
                .put("/v1/dwellings/{id}", id)
                .then()
                .statusCode(412);
        officer(corporation).body(dwelling).put("/v1/dwellings/{id}", id).then().statusCode(428);
    }

    @Test
    void is_found_by_its_corporation_and_by_the_coordinator() {
        var id = aRegisteredDwelling(corporation);

        officer(corporation)
                .get("/v1/dwellings")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(id.toString())));
        coordinator()
                .get("/v1/dwellings/{id}", id)
                .then()
                .statusCode(200)
                .body("address.street", equalTo("Voorbeeldstraat"));
        officer(UUID.randomUUID()).get("/v1/dwellings/{id}", id).then().statusCode(404);
    }
}
