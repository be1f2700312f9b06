package nl.weerthuis.caseflow;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls of the service, as short as a test wants them. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json").accept("application/json");
    }

    public static Response nominate(String token, Nominations nomination) {
        return as(token).body(nomination.json()).post("/v1/cases");
    }

    /** A new case of this provider. */
    public static UUID givenACase(UUID provider, Nominations nomination) {
        return idOf(nominate(Actors.caseWorker(provider), nomination));
    }

    public static UUID idOf(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("id"));
    }

    public static Response view(String token, UUID caseId) {
        return as(token).get("/v1/cases/" + caseId);
    }

    public static String stateOf(UUID provider, UUID caseId) {
        return view(Actors.caseWorker(provider), caseId).path("state");
    }

    public static Response check(UUID caseId, String region) {
        return as(Actors.coordinator(region))
                .body("{\"complete\": true}")
                .post("/v1/cases/%s/completeness-checks".formatted(caseId));
    }
}
