package nl.weerthuis.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.security.BadTokens.BadToken;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As in production: only what the region registered, only logins that are sure enough. */
@QuarkusTest
@TestProfile(BadTokenApiTest.AsInProduction.class)
@WithService(value = "probe", streams = "probe.v1")
class BadTokenApiTest {

    public static class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "weerthuis.environment", "production",
                    "weerthuis.assurance.accepted", "urn:test:substantial,urn:test:high",
                    "weerthuis.organisations.registered-only", "true");
        }
    }

    private static final String COUNTS = "/v1/counts";
    private static final String SECRET = "/v1/things/secret";

    @Inject
    Memberships memberships;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    static List<BadToken> badTokens() {
        return BadTokens.all();
    }

    @BeforeEach
    void whoTakesPart() {
        QuarkusTransaction.requiringNew().run(() -> {
            var today = LocalDate.now(clock);
            memberships.registered(BadTokens.ORGANISATION, "PROVIDER");
            memberships.withdraw(BadTokens.WITHDRAWN, BadTokens.ORGANISATION, Set.of(), today);
            memberships.withdraw(BadTokens.DEMOTED, BadTokens.ORGANISATION, Set.of("keeper"), today);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_opens_nothing(BadToken token) throws SQLException {
        var name = UUID.randomUUID().toString();

        var look = token.put().apply(given()).get(SECRET);
        var change = token.put().apply(count(name)).post(COUNTS);

        requireDeclined(token, look);
        requireDeclined(token, change);
        assertThat(effects(name)).as(token.kind()).isZero();
    }

    @Test
    void the_token_that_they_were_made_from_opens() throws SQLException {
        var name = UUID.randomUUID().toString();

        given().header("Authorization", "Bearer " + BadTokens.good())
                .get(SECRET)
                .then()
                .statusCode(200);
        count(name)
                .header("Authorization", "Bearer " + BadTokens.good())
                .post(COUNTS)
                .then()
                .statusCode(201);

        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void there_are_at_least_forty_kinds_and_each_has_a_name_of_its_own() {
        assertThat(BadTokens.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(BadTokens.all().stream().map(BadToken::kind)).doesNotHaveDuplicates();
    }

    private static void requireDeclined(BadToken token, Response answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", token.kind(), answer.asString())
                .isEqualTo(token.status());
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getMap("$").keySet()).hasToString("[type, title, status, detail, code, traceId]");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(token.status() == 401 ? "unauthorized" : "forbidden");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(token.status() == 401 ? "Bearer" : null);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static RequestSpecification count(String name) {
        return given().contentType("application/json")
                .header("Idempotency-Key", name)
                .body(Map.of("name", name));
    }

    private int effects(String name) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from probe_count where name = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
