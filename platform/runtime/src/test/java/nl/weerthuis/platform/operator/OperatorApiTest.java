package nl.weerthuis.platform.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class OperatorApiTest {

    @AfterEach
    void realTime() {
        as("operator").delete("/v1/operator/clock");
    }

    @Test
    void only_an_operator_may() {
        given().get("/v1/operator/parked-sequences").then().statusCode(401);
        as("case-worker").get("/v1/operator/parked-sequences").then().statusCode(403);
        as("operator")
                .get("/v1/operator/parked-sequences")
                .then()
                .statusCode(200)
                .body("total", greaterThanOrEqualTo(0));
    }

    @Test
    void the_clock_moves_where_it_may() {
        as("operator")
                .body("{\"instant\":\"2027-03-01T08:00:00Z\"}")
                .put("/v1/operator/clock")
                .then()
                .statusCode(200);

        as("operator").get("/v1/operator/clock").then().body("instant", startsWith("2027-03-01T08:00:0"));
    }

    @Test
    void replay_of_nothing_applies_nothing() {
        as("operator")
                .body("{\"subject\":\"" + UUID.randomUUID() + "\"}")
                .post("/v1/operator/replays")
                .then()
                .statusCode(200)
                .body("applied", equalTo(0));
    }

    private static RequestSpecification as(String role) {
        var token = Tokens.of("olga")
                .organisation(UUID.randomUUID(), "REGION")
                .region("flevoland")
                .roles(role)
                .sign();
        return given().auth().oauth2(token).contentType("application/json");
    }
}
