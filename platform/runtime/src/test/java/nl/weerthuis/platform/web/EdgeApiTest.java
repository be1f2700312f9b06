package nl.weerthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class EdgeApiTest {

    private static final String THING = "/v1/things/00000000-0000-4000-8000-000000000001";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/things, 200",
        "GET, /v1/things/, 404",
        "GET, /v1/nothing, 404",
        "GET, /nothing, 404",
        "GET, /v1/things/x, 404",
        "GET, /v1/things/%00, 404",
        "GET, /v1/things/bug, 500",
        "GET, /v1/things/secret, 401",
        "DELETE, /v1/things, 405",
        "GET, /v1/openapi.json, 200",
        "GET, /q/health/live, 200"
    })
    void every_answer_carries_the_same_headers(Method method, String path, int status) {
        var answer = given().urlEncodingEnabled(false).request(method, path).then();

        answer.statusCode(status)
                .header("API-Version", matchesPattern("\\d+\\.\\d+\\.\\d+"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Strict-Transport-Security", containsString("max-age="))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", notNullValue());
        if (status >= 400) {
            problem(answer, status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, /",
        "Accept, ''",
        "Accept, ;;;",
        "Accept, 'text/html, ='",
        "Content-Type, /",
        "Content-Type, ;;;"
    })
    void a_media_type_that_is_none_is_refused_before_anything_is_done(String name, String value) {
        problem(given().header(name, value).get("/v1/things").then(), 400);
    }

    @Test
    void an_address_with_an_empty_segment_is_no_second_way_in() throws Exception {
        var address = URI.create("http://localhost:" + RestAssured.port + "/v1//things");

        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void the_document_is_for_every_origin_and_nothing_else_is() {
        given().header("Origin", "https://elsewhere.example")
                .get("/v1/openapi.json")
                .then()
                .header("Access-Control-Allow-Origin", "*");
        given().header("Origin", "https://elsewhere.example")
                .get("/v1/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void a_method_that_is_not_there_says_which_are() {
        problem(given().delete(THING).then(), 405).header("Allow", containsString("PUT"));
    }

    @Test
    void media_types_are_minded() {
        problem(given().accept("text/html").get(THING).then(), 406);
        problem(given().contentType("text/plain").body("x").post("/v1/things").then(), 415);
        problem(
                given().contentType("nonsense")
                        .body(new byte[1])
                        .post("/v1/things")
                        .then(),
                400);
    }

    @Test
    void whoever_is_not_known_is_challenged_before_anything_is_said() {
        problem(given().get("/v1/things/secret?colour=PINK").then(), 401).header("WWW-Authenticate", "Bearer");
        problem(given().auth().oauth2("x.y.z").get("/v1/things/secret").then(), 401)
                .header("WWW-Authenticate", "Bearer");
        problem(
                given().auth()
                        .oauth2(token().expired().roles("keeper").sign())
                        .get("/v1/things/secret")
                        .then(),
                401);
    }

    @Test
    void whoever_may_not_is_told_so() {
        problem(
                        given().auth()
                                .oauth2(token().roles("visitor").sign())
                                .get("/v1/things/secret")
                                .then(),
                        403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(token().roles("keeper").sign())
                .get("/v1/things/secret")
                .then()
                .statusCode(200);
    }

    @Test
    void a_bug_gives_nothing_away() {
        problem(given().get("/v1/things/bug").then(), 500)
                .body("code", equalTo("unexpected"))
                .body("traceId", notNullValue())
                .body(not(containsString("Jansen")));
    }

    @Test
    void the_trace_of_the_caller_is_kept() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/things/bug")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @ParameterizedTest
    @CsvSource({"40001, 409", "40P01, 409", "08006, 503", "57P01, 503", "53300, 503", "22003, 500"})
    void trouble_of_the_database_is_told_apart(String state, int status) {
        var answer = problem(given().get("/v1/things/database?state=" + state).then(), status);

        if (status == 503) {
            answer.header("Retry-After", notNullValue());
        }
    }

    @Test
    void the_domain_declines_in_the_language_of_the_reader() {
        problem(given().post(THING + "/sale").then(), 409)
                .body("type", equalTo("/problems/thing-sold"))
                .body("detail", equalTo("Dit is verkocht op 31 maart 2026: 't kan niet meer."))
                .body("$", not(hasKey("errors")));
        given().header("Accept-Language", "en")
                .post(THING + "/sale")
                .then()
                .body("detail", equalTo("This was sold on March 31, 2026."));
    }

    @Test
    void a_change_needs_the_version_that_stands() {
        var body = "{\"name\":\"a\",\"colour\":\"RED\",\"amount\":1,\"count\":1}";

        problem(given().contentType("application/json").body(body).put(THING).then(), 428);
        problem(
                        given().contentType("application/json")
                                .header("If-Match", "\"2\"")
                                .body(body)
                                .put(THING)
                                .then(),
                        412)
                .body("versions.sent", equalTo(2))
                .body("versions.standing", equalTo(3))
                .body("detail", containsString("U keek naar versie: 2. Nu geldt versie: 3."));
        problem(
                given().contentType("application/json")
                        .header("If-Match", "W/\"3\"")
                        .body(body)
                        .put(THING)
                        .then(),
                412);
        given().contentType("application/json")
                .header("If-Match", "\"3\"")
                .body(body)
                .put(THING)
                .then()
                .statusCode(200);
    }

    @Test
    void pages_are_linked_and_keep_the_question() {
        given().urlEncodingEnabled(false)
                .get("/v1/things?tag=a%26b&page=2&tag=c")
                .then()
                .statusCode(200)
                .body("total", equalTo(45))
                .body("totalIsExact", equalTo(true))
                .body("page", equalTo(2))
                .header(
                        "Link",
                        equalTo("</v1/things?tag=a%26b&tag=c&page=1&pageSize=20>; rel=\"first\", "
                                + "</v1/things?tag=a%26b&tag=c&page=1&pageSize=20>; rel=\"prev\", "
                                + "</v1/things?tag=a%26b&tag=c&page=3&pageSize=20>; rel=\"next\", "
                                + "</v1/things?tag=a%26b&tag=c&page=3&pageSize=20>; rel=\"last\""));
    }

    @Test
    void a_long_list_is_counted_and_paged_through_so_far_and_no_further() {
        given().urlEncodingEnabled(false)
                .get("/v1/things?tag=many&page=50&pageSize=100")
                .then()
                .statusCode(200)
                .body("total", equalTo(1_000))
                .body("totalIsExact", equalTo(false))
                .header(
                        "Link",
                        equalTo("</v1/things?tag=many&page=1&pageSize=100>; rel=\"first\", "
                                + "</v1/things?tag=many&page=49&pageSize=100>; rel=\"prev\""));

        problem(given().get("/v1/things?tag=many&page=51&pageSize=100").then(), 400)
                .body("errors[0].path", equalTo("page"))
                .body("errors[0].code", equalTo("page-out-of-reach"));
    }

    @Test
    void addresses_and_headers_have_a_limit() {
        problem(given().get("/v1/things?tag=" + "x".repeat(4_096)).then(), 414);
        problem(given().header("X-Long", "x".repeat(16_384)).get("/v1/things").then(), 431);
    }

    @Test
    void json_is_at_most_a_megabyte_and_an_import_twenty() {
        var large = "[\"" + "x".repeat(1024 * 1024) + "\"]";
        var huge = "x".repeat(21 * 1024 * 1024);

        problem(
                given().contentType("application/json")
                        .body(large)
                        .post("/v1/things")
                        .then(),
                413);
        given().contentType("text/csv")
                .body(large)
                .post("/v1/things/imports")
                .then()
                .statusCode(200);
        problem(
                given().contentType("text/csv")
                        .body(huge)
                        .post("/v1/things/imports")
                        .then(),
                413);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v1/things?%00=1, 400",
        "GET /v1/things%2F, 404",
        "FOO /v1/things, 405",
        "TRACE /v1/things, 405",
        "TRACE /nothing, 404",
        "CONNECT /v1/things, 405",
        "GET /v1/things/%zz, 400",
        "GET /v1/things/%, 400",
        "GET /v1/things/%c0%ae, 404",
        "GET /v1/things/%ff, 404",
        "GET /v1/things/..%2f..%2fetc%2fpasswd, 404",
        "GET /v1/things/../../q/health, 404",
        "GET /%zz, 400",
        "GET /q/health/%zz, 400",
        "GET /v1/things?page=%zz, 400",
        "GET /v1/things?%zz=1, 400",
        "GET v1/things, 404",
        "GET /v1/things/%2e%2e/things, 404",
        "GET /v1/./things, 404",
        "GET /v1/things#part, 400",
        "HEAD /v1/things, 200",
        "OPTIONS /v1/things, 200",
        "GET /v1/things?page=1&page=1, 400"
    })
    void odd_requests_get_a_plain_answer(String line, int status) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("API-Version");
            if (status >= 400) {
                assertThat(answer).contains("application/problem+json");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"somebody@[::1]:99999/", "localhost:65536", "'a, b'", "a/b"})
    void a_host_that_is_none_is_no_fault_of_ours(String host) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var request = "GET /v1/things HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
    }

    @Test
    void what_comes_in_chunks_is_counted_and_hung_up_on() throws IOException {
        assertThat(chunked("application/json", "/v1/things", 1024 * 1024 + 1))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json");
        assertThat(chunked("text/csv", "/v1/things/imports", 20 * 1024 * 1024 + 1))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json");
    }

    private String chunked(String type, String path, int size) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var head =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n"
                            .formatted(path, type, size);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(" ".repeat(size).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Tokens token() {
        return Tokens.of("somebody").organisation(UUID.randomUUID(), "REGION");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("code", notNullValue())
                .body("type", containsString("/problems/"));
    }
}
