package nl.weerthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** With limits low enough to reach on a slow machine. */
@QuarkusTest
@TestProfile(RateLimitApiTest.Few.class)
@WithService(value = "probe", streams = "probe.v1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitApiTest {

    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "weerthuis.limits.requests-per-second", "5",
                    "weerthuis.limits.searches-per-minute", "2",
                    "weerthuis.limits.exports-per-minute", "1");
        }
    }

    private static final int MORE_THAN_ALLOWED = 2_000;

    @Test
    @Order(1)
    void an_organisation_searches_as_often_as_it_may() {
        var organisation = UUID.randomUUID();

        assertThat(search(organisation).statusCode()).isEqualTo(200);
        var last = search(organisation);
        var tooMany = search(organisation);

        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.header("RateLimit-Policy")).isEqualTo("\"searches\";q=2;w=60");
        assertThat(last.header("RateLimit")).matches("\"searches\";r=0;t=\\d+");
        requireRefused(tooMany);
        // Another organisation is not kept waiting, and the same one may go on with everything else.
        assertThat(search(UUID.randomUUID()).statusCode()).isEqualTo(200);
        assertThat(secret(organisation).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void an_organisation_takes_tables_away_as_often_as_it_may() {
        var organisation = UUID.randomUUID();

        assertThat(export(organisation).statusCode()).isEqualTo(200);
        requireRefused(export(organisation));
        assertThat(secret(organisation).header("RateLimit-Policy")).isEqualTo("\"requests\";q=5;w=1");
    }

    @Test
    @Order(3)
    void an_organisation_asks_as_often_as_it_may() {
        var organisation = UUID.randomUUID();

        var refused = untilRefused(() -> secret(organisation));

        requireRefused(refused);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"requests\";q=5;w=1");
        assertThat(secret(UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void whoever_shows_no_good_token_is_counted_by_address() {
        requireRefused(untilRefused(() -> given().auth().oauth2("x.y.z").get("/v1/things/secret")));
        requireRefused(untilRefused(() -> given().get("/v1/things")));

        // Who is known goes on, from the same address.
        assertThat(secret(UUID.randomUUID()).statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private static Response untilRefused(Supplier<Response> request) {
        return Stream.generate(request)
                .limit(MORE_THAN_ALLOWED)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing was refused."));
    }

    private static void requireRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(429);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 61);
        assertThat(answer.header("RateLimit")).contains(";r=0;t=");
    }

    private static Response secret(UUID organisation) {
        return given().auth().oauth2(token(organisation)).get("/v1/things/secret");
    }

    private static Response search(UUID organisation) {
        return given().auth().oauth2(token(organisation)).get("/v1/things/_search");
    }

    private static Response export(UUID organisation) {
        return given().auth().oauth2(token(organisation)).accept("text/csv").get("/v1/things/table");
    }

    private static String token(UUID organisation) {
        return Tokens.of("somebody")
                .organisation(organisation, "PROVIDER")
                .region("flevoland")
                .roles("keeper")
                .sign();
    }
}
