package nl.weerthuis.housing.connection;

import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.crypto.KeysetCommand;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The key of a corporation's own system is wrapped anew with the master key, and still opens its door. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class ConnectionKeyRotationApiTest {

    private final UUID corporation = UUID.randomUUID();
    private final Corporation other = new Corporation();

    @Inject
    MasterCipher master;

    @ConfigProperty(name = "weerthuis.keys.directory")
    String directory;

    @AfterEach
    void closeTheOther() {
        other.close();
    }

    @Test
    void the_key_of_a_connection_goes_with_the_master_key_and_the_old_one_can_go() throws Exception {
        var connection = registered();
        awaitGood(connection, null);
        var sealed = sealed();
        var before = master.key();

        KeysetCommand.main("add", directory);
        KeysetCommand.main("promote", directory);
        await().atMost(AnOffer.PATIENCE).until(() -> master.key() != before);
        var rotation = operator()
                .body(Map.of("kind", "MASTER"))
                .post("/v1/operator/key-rotations")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        await().atMost(AnOffer.PATIENCE.multipliedBy(2))
                .until(() -> operator()
                        .get("/v1/operator/key-rotations/{id}", rotation)
                        .jsonPath()
                        .getString("status")
                        .equals("DONE"));

        assertThat(number("select count(*) from housing.vera_connection where api_key is not null and master_key <> "
                        + master.key()))
                .isZero();
        assertThat(sealed()).isNotEqualTo(sealed);
        KeysetCommand.main("drop", directory);
        var last = view(connection).getString("lastGoodAt");
        officer(corporation)
                .post("/v1/vera-connections/{id}/replays", connection)
                .then()
                .statusCode(200);
        awaitGood(connection, last);
        assertThat(view(connection).getString("lastTrouble")).isNull();
    }

    private String registered() {
        return officer(corporation)
                .body(Map.of(
                        "url",
                        other.url(),
                        "apiKey",
                        Corporation.API_KEY,
                        "kinds",
                        List.of("EENHEID"),
                        "everyMinutes",
                        60))
                .post("/v1/vera-connections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private void awaitGood(String connection, String last) {
        await().atMost(AnOffer.PATIENCE).until(() -> {
            var good = view(connection).getString("lastGoodAt");
            return good != null && !good.equals(last);
        });
    }

    private JsonPath view(String connection) {
        return officer(corporation)
                .get("/v1/vera-connections/{id}", connection)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification operator() {
        return Housing.with(Tokens.of("olga")
                .organisation(UUID.randomUUID(), "REGION")
                .region(Housing.REGION)
                .roles("operator"));
    }

    private String sealed() throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select encode(api_key, 'hex') from housing.vera_connection where corporation_id = ?")) {
            query.setObject(1, corporation);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static int number(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
