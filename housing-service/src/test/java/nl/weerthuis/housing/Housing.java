package nl.weerthuis.housing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;

/** Who works with housing in the tests, and what they do most. */
public final class Housing {

    /** The day in the Netherlands, as the service counts: late in the evening UTC it is tomorrow there. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    public static final String STREAMS = "housing.v1,allocation-offer.v1,allocation-region.v1";
    public static final String REGION = "flevoland";

    private Housing() {}

    public static RequestSpecification officer(UUID corporation) {
        return as("housing-officer", corporation, "CORPORATION");
    }

    public static RequestSpecification system(UUID corporation) {
        return as("system", corporation, "CORPORATION");
    }

    public static RequestSpecification coordinator() {
        return as("table-coordinator", UUID.randomUUID(), "REGION");
    }

    public static RequestSpecification consultant(UUID municipality) {
        return as("wmo-consultant", municipality, "MUNICIPALITY");
    }

    public static RequestSpecification as(String role, UUID organisation, String kind) {
        return with(Tokens.of("somebody-" + role)
                .organisation(organisation, kind)
                .region(REGION)
                .roles(role));
    }

    public static RequestSpecification with(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    /** A dwelling in Almere; its reference is new each time. */
    public static Map<String, Object> aDwelling() {
        var dwelling = new HashMap<String, Object>();
        dwelling.put("corporationReference", "VHE-" + UUID.randomUUID());
        dwelling.put("bagId", "0034010000012345");
        dwelling.put("address", anAddress());
        dwelling.put("municipalityCode", "0034");
        dwelling.put("neighbourhoodCode", "BU00340101");
        dwelling.put("rooms", 2);
        dwelling.put("floorArea", 48);
        dwelling.put("floor", 1);
        dwelling.put("stepFree", true);
        dwelling.put("housingForm", "SELF_CONTAINED");
        dwelling.put("rentCents", 61_520);
        dwelling.put("rentAllowancePossible", true);
        return dwelling;
    }

    public static Map<String, Object> anAddress() {
        var address = new HashMap<String, Object>();
        address.put("street", "Voorbeeldstraat");
        address.put("houseNumber", "12");
        address.put("houseLetter", "A");
        address.put("houseNumberAddition", "2");
        address.put("postcode", "1315 hr");
        address.put("city", "Almere");
        return address;
    }

    public static UUID aRegisteredDwelling(UUID corporation) {
        return id(officer(corporation).body(aDwelling()).post("/v1/dwellings"), 201);
    }

    public static UUID aVacantDwelling(UUID corporation) {
        var dwelling = aRegisteredDwelling(corporation);
        announce(corporation, dwelling).then().statusCode(201);
        return dwelling;
    }

    public static Response announce(UUID corporation, UUID dwelling) {
        return officer(corporation)
                .body(Map.of(
                        "rentCents", 61_520, "availableOn", today().plusDays(10).toString()))
                .post("/v1/dwellings/{id}/vacancies", dwelling);
    }

    public static Response hold(UUID dwelling) {
        return coordinator()
                .body(Map.of("dwellingId", dwelling, "until", inDays(3).toString()))
                .post("/v1/reservations");
    }

    /** Whole seconds, as they come back from the database too. */
    public static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    public static UUID id(Response response, int status) {
        return UUID.fromString(
                response.then().statusCode(status).extract().jsonPath().getString("id"));
    }

    /** As allocation registers it; waits until housing knows. */
    public static UUID aMunicipality(String... codes) {
        return registered("MUNICIPALITY", codes);
    }

    /** The office of a region; waits until housing knows. */
    public static UUID anOffice(String... codes) {
        return registered("REGION", codes);
    }

    private static UUID registered(String kind, String... codes) {
        var organisation = UUID.randomUUID();
        try (var publisher = EventPublisher.connect()) {
            publisher.publish(
                    "allocation-region.v1",
                    SampleEvent.of("nl.weerthuis.organisation-registered.v1", "allocation-region")
                            .about(organisation)
                            .data(Map.of(
                                    "organisationId",
                                    organisation,
                                    "kind",
                                    kind,
                                    "name",
                                    "Partij",
                                    "municipalityCodes",
                                    codes,
                                    "signatory",
                                    true)));
        }
        await().atMost(AnOffer.PATIENCE).until(() -> isKnown(organisation));
        return organisation;
    }

    private static boolean isKnown(UUID organisation) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select 1 from housing.organisation where id = ?")) {
            query.setObject(1, organisation);
            return query.executeQuery().next();
        }
    }
}
