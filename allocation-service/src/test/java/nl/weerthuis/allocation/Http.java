package nl.weerthuis.allocation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** One caller of the API. */
public record Http(String token) {

    public Response get(String path, Object... args) {
        return as().get("/v1" + path, args);
    }

    public Response post(String path, Object body, Object... args) {
        var request = as().contentType(ContentType.JSON);
        return (body == null ? request : request.body(body)).post("/v1" + path, args);
    }

    /** Without a body at all. */
    public Response command(String path, Object... args) {
        return as().post("/v1" + path, args);
    }

    public RequestSpecification as() {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }
}
