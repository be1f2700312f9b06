package nl.weerthuis.housing.connection;

import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class VeraConnectionApiTest {

    private final UUID corporation = UUID.randomUUID();
    private final Corporation other = new Corporation();

    @AfterEach
    void closeTheOther() {
        other.close();
    }

    @Test
    void all_pages_of_the_other_system_are_taken_in_and_asking_again_changes_nothing() {
        other.has(units(1, 230));
        var id = id(register());

        awaitDwellings(230);
        assertThat(other.asked())
                .contains("/wrv/eenheden?pagina=1", "/wrv/eenheden?pagina=3", "/wrv/publicaties?pagina=1");
        await().atMost(AnOffer.PATIENCE).until(() -> view(id).getString("lastGoodAt") != null);
        assertThat(view(id).getInt("failures")).isZero();

        replay(id).then().statusCode(200);
        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(() -> officer(corporation)
                        .get("/v1/vera/deliveries")
                        .then()
                        .body("items.findAll { it.state == 'DONE' }.unchanged.sum()", equalTo(230)));
    }

    @Test
    void a_system_that_is_down_is_asked_again_later_and_loses_nothing() {
        other.has(units(1, 3));
        other.is("down");
        var id = id(register());

        var trouble = awaitTrouble(id);
        assertThat(trouble.getString("lastTrouble")).isEqualTo("status-503");
        assertThat(trouble.getInt("failures")).isEqualTo(1);
        officer(corporation).get("/v1/vera/deliveries").then().body("total", equalTo(0));

        other.is("well");
        replay(id);
        awaitDwellings(3);
        await().atMost(AnOffer.PATIENCE).until(() -> view(id).getInt("failures") == 0);
    }

    @Test
    void one_that_hangs_delays_only_itself() {
        var neighbour = UUID.randomUUID();
        try (var well = new Corporation()) {
            other.is("hanging");
            var hanging = id(register());
            await().atMost(AnOffer.PATIENCE).until(() -> !other.asked().isEmpty());

            well.has(units(1, 2));
            post(neighbour, registration(well.url())).then().statusCode(201);

            await().atMost(AnOffer.PATIENCE)
                    .untilAsserted(
                            () -> officer(neighbour).get("/v1/dwellings").then().body("total", equalTo(2)));
            // It still hangs, and nobody else asks it meanwhile, not even when somebody presses.
            replay(hanging).then().statusCode(200);
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            assertThat(other.asked()).hasSize(1);
            assertThat(view(hanging).getString("lastGoodAt")).isNull();
        }
    }

    @Test
    void of_one_corporation_no_more_than_four_are_asked_at_once() {
        other.is("hanging");
        for (int place = 1; place <= 6; place++) {
            post(corporation, registration(other.url() + "/" + place)).then().statusCode(201);
        }
        await().atMost(AnOffer.PATIENCE).until(() -> other.asked().size() == 4);
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        assertThat(other.asked()).hasSize(4);

        var neighbour = UUID.randomUUID();
        try (var well = new Corporation()) {
            well.has(units(1, 2));
            post(neighbour, registration(well.url())).then().statusCode(201);
            await().atMost(AnOffer.PATIENCE)
                    .untilAsserted(
                            () -> officer(neighbour).get("/v1/dwellings").then().body("total", equalTo(2)));
        }
    }

    @Test
    void odd_answers_are_trouble_and_no_records() throws SQLException {
        for (var mood : List.of("odd", "half", "moved")) {
            other.is(mood);
            other.has(units(1, 3));
            var id = id(register());
            assertThat(awaitTrouble(id).getString("lastTrouble"))
                    .isEqualTo(mood.equals("moved") ? "status-302" : "unreadable-answer");
            stop(id).then().statusCode(200).body("state", equalTo("STOPPED"));
        }
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(0));
        assertThat(text("select count(*)::text from housing.delivery where corporation_id = ?"))
                .isEqualTo("0");
    }

    @Test
    void a_key_is_kept_encrypted_and_thrown_away_at_the_end() throws SQLException {
        other.is("down");
        var id = id(register());
        assertThat(text("select vera_connection::text from housing.vera_connection where corporation_id = ?"))
                .doesNotContain(Corporation.API_KEY);
        assertThat(text("select encode(api_key, 'escape') from housing.vera_connection where corporation_id = ?"))
                .doesNotContain(Corporation.API_KEY);
        officer(corporation).get("/v1/vera-connections/{id}", id).then().body("apiKey", equalTo(null));

        stop(id).then().statusCode(200);

        assertThat(text("select (api_key is null)::text from housing.vera_connection where corporation_id = ?"))
                .isEqualTo("true");
        stop(id).then().statusCode(409).body("code", equalTo("connection-stopped"));
        replay(id).then().statusCode(409);
    }

    @Test
    void a_key_that_cannot_be_decrypted_is_trouble_of_its_own_alone() throws SQLException {
        other.is("down");
        var broken = id(register());
        awaitTrouble(broken);
        try (var connection = TestDatabase.connect();
                var update = connection.prepareStatement(
                        "update housing.vera_connection set api_key = '\\\\x00', due_at = now() where id = ?::uuid")) {
            update.setString(1, broken);
            update.executeUpdate();
        }

        await().atMost(AnOffer.PATIENCE)
                .until(() -> "unreadable-key".equals(view(broken).getString("lastTrouble")));
        assertThat(stop(broken).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_that_is_not_public_is_refused() {
        for (var url : List.of(
                "http://example.com/wrv",
                "https://127.0.0.1/wrv",
                "https://10.0.0.1/wrv",
                "https://169.254.169.254/latest",
                "https://[::1]/wrv",
                "https://user@example.com/",
                "https://example.com/#x",
                "file:///etc/passwd",
                "nonsense",
                "http://localhost:1/a?b=c")) {
            post(corporation, registration(url))
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("target-refused"));
        }
    }

    @Test
    void what_is_registered_is_checked() {
        bad("kinds", List.of());
        bad("kinds", List.of("ZAAK"));
        bad("everyMinutes", 4);
        bad("everyMinutes", 10_081);
        bad("apiKey", "kort");
        bad("apiKey", "met spatie en\nregel");
        register().then().statusCode(201);
        register().then().statusCode(409).body("code", equalTo("connection-known"));
    }

    @Test
    void a_corporation_sees_and_changes_its_own_alone() {
        other.is("down");
        var id = id(register());
        var stranger = UUID.randomUUID();

        officer(stranger).get("/v1/vera-connections").then().body("total", equalTo(0));
        officer(stranger).get("/v1/vera-connections/{id}", id).then().statusCode(404);
        officer(stranger)
                .post("/v1/vera-connections/{id}/cancellation", id)
                .then()
                .statusCode(404);
        officer(stranger).post("/v1/vera-connections/{id}/replays", id).then().statusCode(404);
        system(corporation)
                .body(registration("https://example.com"))
                .post("/v1/vera-connections")
                .then()
                .statusCode(403);
        system(corporation).get("/v1/vera-connections/{id}", id).then().statusCode(200);
        Housing.coordinator().get("/v1/vera-connections").then().statusCode(403);
    }

    private void bad(String field, Object value) {
        var body = registration(other.url());
        body.put(field, value);
        post(corporation, body).then().statusCode(400);
    }

    private Response register() {
        return post(corporation, registration(other.url()));
    }

    private static Map<String, Object> registration(String url) {
        var body = new HashMap<String, Object>();
        body.put("url", url);
        body.put("apiKey", Corporation.API_KEY);
        body.put("kinds", List.of("PUBLICATIE", "EENHEID"));
        body.put("everyMinutes", 60);
        return body;
    }

    private static Response post(UUID who, Map<String, Object> body) {
        return officer(who).body(body).post("/v1/vera-connections");
    }

    private Response replay(String id) {
        return officer(corporation).post("/v1/vera-connections/{id}/replays", id);
    }

    private Response stop(String id) {
        return officer(corporation).post("/v1/vera-connections/{id}/cancellation", id);
    }

    private JsonPath view(String id) {
        return officer(corporation)
                .get("/v1/vera-connections/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath awaitTrouble(String id) {
        await().atMost(AnOffer.PATIENCE).until(() -> view(id).getInt("failures") == 1);
        return view(id);
    }

    private void awaitDwellings(int number) {
        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(
                        () -> officer(corporation).get("/v1/dwellings").then().body("total", equalTo(number)));
    }

    private static String id(Response registered) {
        return registered.then().statusCode(201).extract().jsonPath().getString("id");
    }

    private static List<String> units(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("""
                        {"idExtern": "U-%d", "soort": {"code": "WOO"}, "detailSoort": {"code": "POF"},
                         "status": {"code": "VEH"}, "adres": {"straatnaam": "Voorbeeldstraat", "huisnummer": "12",
                         "postcode": "1315HR", "gemeente": {"code": "0034", "naam": "Almere"}},
                         "kamersAantal": 2, "rekenhuur": 615.20}"""::formatted).toList();
    }

    private String text(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, corporation);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
