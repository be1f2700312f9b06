package nl.weerthuis.housing.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.housing.vera.VeraDesk;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class DeliveryApiTest {

    private static final String SENT = "X-Stuurgegevens-Tijdstip-Bericht";

    private final UUID corporation = UUID.randomUUID();

    @Inject
    VeraDesk desk;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void a_large_file_is_worked_off_and_the_same_again_changes_nothing() throws SQLException {
        var file = list(1, 900);

        var first = done(send(file));
        assertThat(first.getInt("records")).isEqualTo(900);
        assertThat(first.getInt("accepted")).isEqualTo(900);
        assertThat(first.getInt("waiting")).isZero();
        assertThat(first.getString("finishedAt")).isNotNull();
        var facts = facts();
        assertThat(facts).isEqualTo(900);

        var again = done(send(file));
        assertThat(again.getInt("unchanged")).isEqualTo(900);
        assertThat(facts()).isEqualTo(facts);
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(900));
        assertThat(count("select count(*) from housing.delivery_record where content is not null and delivery_id in"
                        + " (select id from housing.delivery where corporation_id = ?)"))
                .isZero();
    }

    @Test
    void many_together_come_to_the_same_as_one_by_one() {
        // New, a vacancy, an unknown code, other property, a fault, the same key twice: first and last count in order.
        var file = "["
                + String.join(
                        ",",
                        unit("A"),
                        unit("B").replace("VEH", "LEE").replace("\"TIJD\"", "\"NIB\""),
                        unit("C").replace("POF", "XYZ"),
                        unit("D").replace("WOO", "PAR"),
                        unit("E").replace("615.20", "615.205"),
                        unit("F"),
                        unit("F").replace("615.20", "700.00"),
                        "7",
                        unit("G").replace("\"idExtern\": \"G\",", ""))
                + "]";

        var delivery = id(send(file));
        var view = finished(delivery);

        assertThat(view.getInt("accepted")).isEqualTo(5);
        assertThat(view.getInt("rejected")).isEqualTo(4);
        records(delivery)
                .then()
                .body("items.position", contains(1, 2, 3, 4, 5, 6, 7, 8, 9))
                .body(
                        "items.outcome",
                        contains(
                                "ACCEPTED",
                                "ACCEPTED",
                                "ACCEPTED",
                                "REJECTED",
                                "REJECTED",
                                "ACCEPTED",
                                "ACCEPTED",
                                "REJECTED",
                                "REJECTED"))
                .body("items[2].faults.code", contains("unknown-vera-code"))
                .body("items[3].faults.code", contains("not-a-dwelling"))
                .body("items[4].faults.path", contains("/rekenhuur"))
                .body("items[7].faults.code", contains("unreadable-message"))
                .body("items[8].faults.path", contains("/idExtern"))
                .body("items[0].idExtern", equalTo("A"));
        byKey("F").then().body("items[0].rentCents", equalTo(70_000));
        byKey("B").then().body("items[0].status", equalTo("AVAILABLE"));
        officer(corporation)
                .queryParam("outcome", "REJECTED")
                .header("Accept-Language", "en")
                .get("/v1/vera/deliveries/{id}/records", delivery)
                .then()
                .body("total", equalTo(4))
                .body("items.outcome", everyItem(equalTo("REJECTED")))
                .body("items[0].faults[0].message", equalTo("This is no dwelling."));

        // What was plain stays unchanged; what somebody should look at is pointed out again.
        var again = id(send(file));
        assertThat(finished(again).getInt("rejected")).isEqualTo(4);
        records(again)
                .then()
                .body("items[0].outcome", equalTo("UNCHANGED"))
                .body("items[2].outcome", equalTo("UNCHANGED"))
                .body("items[2].faults.code", contains("unknown-vera-code"));
    }

    @Test
    void an_older_file_after_a_newer_one_takes_no_step_back() {
        var now = Instant.now();
        done(send(list(1, 3).replace("615.20", "700.00"), now));

        var older = done(send(list(1, 4), now.minusSeconds(3_600)));

        assertThat(older.getInt("stale")).isEqualTo(3);
        assertThat(older.getInt("accepted")).isEqualTo(1);
        byKey("U-2").then().body("items[0].rentCents", equalTo(70_000));
        // The same again, sent later, is the newest word on it; what lies between is stale then.
        done(send(list(1, 3).replace("615.20", "700.00"), now.minusSeconds(1).plusSeconds(30)));
        var between = done(send(list(1, 1), now.plusSeconds(10)));
        assertThat(between.getInt("stale")).isEqualTo(1);
    }

    @Test
    void what_changed_here_meanwhile_is_looked_at_again() {
        var vacant = "[" + unit("V").replace("VEH", "LEE").replace("\"TIJD\"", "\"NIB\"") + "]";
        done(send(vacant));
        var dwelling = UUID.fromString(byKey("V").jsonPath().getString("items[0].id"));
        officer(corporation)
                .post("/v1/dwellings/{id}/vacancy-withdrawal", dwelling)
                .then()
                .statusCode(200);

        assertThat(done(send(vacant)).getInt("accepted")).isEqualTo(1);
        byKey("V").then().body("items[0].status", equalTo("AVAILABLE"));
        assertThat(done(send(vacant)).getInt("unchanged")).isEqualTo(1);

        AnOffer.requestedOn(dwelling);
        assertThat(done(send(vacant)).getInt("unchanged")).isEqualTo(1);
    }

    @Test
    void half_a_file_is_nothing() throws SQLException {
        for (var broken : List.of(
                list(1, 600).substring(0, 200_000),
                "[",
                "[1,",
                list(1, 2) + "x",
                "{\"idExtern\": \"1\"}",
                "",
                "[\u00e9")) {
            send(broken).then().statusCode(400);
        }
        system(corporation)
                .contentType("application/x-ndjson")
                .queryParam("kind", "EENHEID")
                .body("\n\n".getBytes(UTF_8))
                .post("/v1/vera/deliveries")
                .then()
                .statusCode(400);

        officer(corporation).get("/v1/vera/deliveries").then().body("total", equalTo(0));
        assertThat(count("select count(*) from housing.delivery where corporation_id = ?"))
                .isZero();
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(0));
        assertThat(done(send(list(1, 600))).getInt("accepted")).isEqualTo(600);
    }

    @Test
    void a_line_that_breaks_off_on_the_way_leaves_nothing() throws IOException, SQLException {
        var token = Tokens.of("somebody-system")
                .organisation(corporation, "CORPORATION")
                .region(Housing.REGION)
                .roles("system")
                .sign();
        var part = list(1, 1_500).substring(0, 600_000).getBytes(UTF_8);
        try (var socket = new Socket("localhost", port)) {
            var head = "POST /v1/vera/deliveries?kind=EENHEID HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(part);
            socket.getOutputStream().flush();
        }

        await().untilAsserted(() -> assertThat(count("select count(*) from housing.delivery where corporation_id = ?"))
                .isZero());
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(0));
    }

    @Test
    void the_same_request_again_is_one_delivery() throws SQLException {
        var key = UUID.randomUUID().toString();
        var first = withKey(key, list(1, 5));
        var second = withKey(key, list(1, 5));

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(count("select count(*) from housing.delivery where corporation_id = ?"))
                .isEqualTo(1);
        withKey(key, list(1, 6)).then().statusCode(409);
        finished(id(first));
    }

    @Test
    void lines_are_taken_too_and_a_bad_one_is_named_by_its_line() {
        var lines = oneLine(unit("1")) + "\n\n{broken\n" + oneLine(unit("2")) + "\r\n";
        var delivery = id(system(corporation)
                .contentType("application/x-ndjson")
                .queryParam("kind", "EENHEID")
                .body(("\uFEFF" + lines).getBytes(UTF_8))
                .post("/v1/vera/deliveries"));

        finished(delivery);

        records(delivery)
                .then()
                .body("items.position", contains(1, 3, 4))
                .body("items.outcome", contains("ACCEPTED", "REJECTED", "ACCEPTED"));
    }

    @Test
    void every_kind_can_be_sent_as_a_file() {
        done(send("[" + unit("4711") + "]"));
        for (var kind :
                List.of("PUBLICATIE", "KANDIDAAT", "AANBIEDING", "TOEWIJZING", "HUUROVEREENKOMST", "HUUROPZEGGING")) {
            var view = finished(id(system(corporation)
                    .queryParam("kind", kind)
                    .body("[{\"idExtern\": \"1\"}]")
                    .post("/v1/vera/deliveries")));
            assertThat(view.getString("kind")).isEqualTo(kind);
            assertThat(view.getInt("rejected")).isEqualTo(1);
        }
        system(corporation)
                .queryParam("kind", "ZAAK")
                .body("[]")
                .post("/v1/vera/deliveries")
                .then()
                .statusCode(400);
        system(corporation).body("[]").post("/v1/vera/deliveries").then().statusCode(400);
    }

    @Test
    void a_person_is_taken_out_before_a_file_is_kept() throws SQLException {
        var file = "[" + unit("P").replace("\"kamersAantal\"", """
                "relaties": [{"naam": "Gorlewijn", "bsn": "999990019"}], "omschrijving": "mevrouw Gorlewijn",
                "kamersAantal\"""")
                + ", {\"relatie\": {\"achternaam\": \"Gorlewijn\"}, \"etage\": []}]";

        // What is kept while it waits: nothing else is ever written.
        var stripped = new ArrayList<VeraDesk.Stripped>();
        desk.read(new ByteArrayInputStream(file.getBytes(UTF_8)), false, VeraKind.EENHEID, stripped::add);
        assertThat(stripped).hasSize(2);
        assertThat(stripped.toString()).contains("Voorbeeldstraat").doesNotContain("Gorlewijn", "999990019");
        finished(id(send(file)));

        assertThat(count(
                        "select count(*) from housing.delivery_record r join housing.delivery d on d.id = r.delivery_id"
                                + " where d.corporation_id = ? and r::text like '%Gorlewijn%'"))
                .isZero();
        assertThat(count("select count(*) from housing.vera_record r where corporation_id = ?"
                        + " and (r::text like '%Gorlewijn%' or r::text like '%999990019%')"))
                .isZero();
    }

    @Test
    void a_corporation_sees_its_own_alone() {
        var delivery = id(send(list(1, 1)));
        finished(delivery);
        var other = UUID.randomUUID();

        officer(other).get("/v1/vera/deliveries").then().body("total", equalTo(0));
        officer(other).get("/v1/vera/deliveries/{id}", delivery).then().statusCode(404);
        officer(other).get("/v1/vera/deliveries/{id}/records", delivery).then().statusCode(404);
        Housing.coordinator().get("/v1/vera/deliveries").then().statusCode(403);
        Housing.as("system", other, "PROVIDER")
                .queryParam("kind", "EENHEID")
                .body("[]")
                .post("/v1/vera/deliveries")
                .then()
                .statusCode(403);
    }

    private Response withKey(String key, String body) {
        return system(corporation)
                .header("Idempotency-Key", key)
                .queryParam("kind", "EENHEID")
                .body(body)
                .post("/v1/vera/deliveries");
    }

    private Response send(String body) {
        return system(corporation).queryParam("kind", "EENHEID").body(body).post("/v1/vera/deliveries");
    }

    private Response send(String body, Instant sent) {
        return system(corporation)
                .header(SENT, sent.toString())
                .queryParam("kind", "EENHEID")
                .body(body)
                .post("/v1/vera/deliveries");
    }

    private static UUID id(Response accepted) {
        assertThat(URI.create(accepted.then().statusCode(202).extract().header("Location"))
                        .getPath())
                .startsWith("/v1/vera/deliveries/");
        return UUID.fromString(accepted.jsonPath().getString("id"));
    }

    private JsonPath done(Response accepted) {
        return finished(id(accepted));
    }

    private JsonPath finished(UUID delivery) {
        await().atMost(AnOffer.PATIENCE.multipliedBy(3))
                .until(() -> view(delivery).getString("state").equals("DONE"));
        return view(delivery);
    }

    private JsonPath view(UUID delivery) {
        return officer(corporation)
                .get("/v1/vera/deliveries/{id}", delivery)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response records(UUID delivery) {
        return officer(corporation).get("/v1/vera/deliveries/{id}/records", delivery);
    }

    private Response byKey(String key) {
        return officer(corporation).queryParam("corporationReference", key).get("/v1/dwellings");
    }

    private static String list(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> unit("U-" + number))
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    /** A dwelling that is let: most of what a corporation has. */
    private static String unit(String key) {
        return """
                {"idExtern": "%s", "idGegevensbeheerder": "0034010000012345", "soort": {"code": "WOO"},
                 "detailSoort": {"code": "POF", "naam": "Portiekflat"}, "status": {"code": "VEH"},
                 "detailStatus": {"code": "TIJD"}, "adres": {"soort": {"code": "EEN"}, "straatnaam": "Voorbeeldstraat",
                 "huisnummer": "12", "postcode": "1315HR", "gemeente": {"code": "0034", "naam": "Almere"}},
                 "kamersAantal": 2, "etage": 1, "zelfstandig": true, "rekenhuur": 615.20}""".formatted(key);
    }

    private static String oneLine(String text) {
        return text.replace("\n", " ");
    }

    private int facts() throws SQLException {
        return count(
                "select count(*) from housing.outbox where channel = 'housing' and data like '%' || ? || '%'", true);
    }

    private int count(String sql) throws SQLException {
        return count(sql, false);
    }

    private int count(String sql, boolean asText) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, asText ? corporation.toString() : corporation);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
