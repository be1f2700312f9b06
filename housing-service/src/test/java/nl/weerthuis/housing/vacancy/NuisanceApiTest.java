package nl.weerthuis.housing.vacancy;

import static nl.weerthuis.housing.Housing.aDwelling;
import static nl.weerthuis.housing.Housing.announce;
import static nl.weerthuis.housing.Housing.hold;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.inDays;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.today;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DOMAIN 3.6: no dwelling with a nuisance file is offered, whichever way somebody tries. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class NuisanceApiTest {

    private static final Map<String, String> WOO = Map.of("code", "WOO");

    private final UUID corporation = UUID.randomUUID();
    private String reference;
    private UUID dwelling;

    @BeforeEach
    void a_dwelling_with_a_file() {
        var draft = aDwelling();
        draft.put("nuisanceFile", true);
        reference = draft.get("corporationReference").toString();
        dwelling = id(officer(corporation).body(draft).post("/v1/dwellings"), 201);
    }

    @Test
    void the_landlord_does_not_announce_it() {
        announce(corporation, dwelling).then().statusCode(409).body("code", equalTo("dwelling-has-nuisance-file"));
        isNotOffered();
    }

    @Test
    void the_landlords_own_system_does_not_announce_it() {
        var unit = Map.of(
                "idExtern", reference,
                "soort", WOO,
                "status", Map.of("code", "LEE"),
                "detailStatus", Map.of("code", "NIB"),
                "opleverdatum", today().toString());
        var publication = Map.of(
                "idExtern", "PUB-" + UUID.randomUUID(),
                "model", Map.of("code", "DIS"),
                "status", Map.of("code", "GEP"),
                "eenheden", List.of(Map.of("idExtern", reference)));

        officer(corporation)
                .body(List.of(unit))
                .post("/v1/vera/eenheden")
                .then()
                .statusCode(200);
        isNotOffered();
        officer(corporation)
                .body(List.of(publication))
                .post("/v1/vera/publicaties")
                .then()
                .statusCode(200);
        isNotOffered();
    }

    @Test
    void nobody_holds_it() {
        hold(dwelling).then().statusCode(409).body("code", equalTo("dwelling-not-vacant"));
        var offer = new AnOffer();
        offer.publish(offer.request(dwelling, inDays(7)));
        offer.awaitFact("nl.weerthuis.reservation-refused.v1");
        isNotOffered();
    }

    private void isNotOffered() {
        officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .then()
                .body("status", equalTo("REGISTERED"))
                .body("nuisanceFile", equalTo(true));
    }
}
