package nl.weerthuis.housing.push;

import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.local.vera.Mood;
import nl.weerthuis.local.vera.Received;
import nl.weerthuis.local.vera.VeraSystem;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens here reaches the corporation's own system: the simulator that ships with the demonstration, over HTTP. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class TellCorporationApiTest {

    /** Of forty dwellings four are on offer, two of those by a publication of their own: the twentieth and the fortieth. */
    private static final int DWELLINGS = 40;

    private static final String PUBLISHED = "VHE-00020";
    private static final String UNPUBLISHED = "VHE-00010";

    private final UUID corporation = UUID.randomUUID();
    private final String name = "corporatie-" + corporation;
    private VeraSystem vera;

    @BeforeEach
    void startTheSystem() throws IOException {
        vera = new VeraSystem(0, DWELLINGS);
    }

    @AfterEach
    void stopTheSystem() {
        vera.close();
    }

    @Test
    void a_hold_and_its_refusal_go_round() {
        var connection = connected();

        var offer = AnOffer.requestedOn(dwelling(PUBLISHED));
        await().atMost(AnOffer.PATIENCE).until(() -> candidate(offer) != null);
        assertThat(status(publication())).isEqualTo("GEP OOP");
        assertThat(status(proposal(offer))).isEqualTo("AAN");
        assertThat(proposal(offer).path("publicatie").path("idExtern").asText()).isEqualTo("PUB-00020");
        assertThat(candidate(offer).path("eenheid").path("idExtern").asText()).isEqualTo(PUBLISHED);

        offer.publish(offer.closure("REFUSED", "SURROUNDINGS"));
        await().atMost(AnOffer.PATIENCE).until(() -> status(publication()).equals("GEP"));
        assertThat(status(proposal(offer))).isEqualTo("GEW WOB");
        assertThat(status(candidate(offer))).isEqualTo("GEW WEI");
        assertThat(vera.received(name)).extracting(Received::body).noneMatch(body -> body.contains("relatie"));
        assertThat(push(connection).getInt("waiting")).isZero();
        assertThat(push(connection).getList("refusals")).isEmpty();
    }

    @Test
    void an_allocation_is_wanted_when_the_offer_stands_and_its_echo_says_nothing_new() {
        var connection = connected();
        var dwelling = dwelling(PUBLISHED);
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        await().atMost(AnOffer.PATIENCE)
                .until(() -> vera.held(name, "toewijzingen").size() == 1);
        var allocation = vera.held(name, "toewijzingen").get(0);
        assertThat(allocation.path("idExtern").asText()).isEqualTo(offer.id.toString());
        assertThat(allocation.path("eenheid").path("idExtern").asText()).isEqualTo(PUBLISHED);
        assertThat(status(publication())).isEqualTo("AFG TOE");
        assertThat(status(proposal(offer))).isEqualTo("TOE");

        // All of it comes back when the system is asked again.
        var deliveries = deliveries();
        replayed(connection);
        await().atMost(AnOffer.PATIENCE).until(() -> deliveries() >= deliveries + 5);

        assertThat(offer.status()).isEqualTo("CONFIRMED");
        officer(corporation).get("/v1/supply-conflicts").then().body("total", equalTo(0));
        assertThat(rejected()).isZero();

        // The offer falls through; an old word of ours that comes back late does not take the dwelling off the market.
        offer.publish(offer.closure("NOT_PROCEEDED"));
        await().atMost(AnOffer.PATIENCE).until(() -> status(publication()).equals("GEP"));
        system(corporation)
                .body("""
                        {"idExtern": "PUB-00020", "idOrganisatie": "%s", "status": {"code": "AFG"},
                         "detailStatus": {"code": "TOE"}, "model": {"code": "DIS"},
                         "eenheden": [{"idExtern": "VHE-00020"}]}""".formatted(name))
                .post("/v1/vera/publicaties")
                .then()
                .body("rejected", equalTo(0));
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("AVAILABLE"));
    }

    @Test
    void a_system_that_is_down_is_told_later_and_delays_only_itself() {
        var connection = connected();
        vera.become(name, Mood.DOWN);
        var offer = AnOffer.requestedOn(dwelling(UNPUBLISHED));
        await().atMost(AnOffer.PATIENCE).until(() -> push(connection).getInt("failures") > 0);
        assertThat(push(connection).getString("lastTrouble")).isEqualTo("status-503");

        var other = new TellCorporationApiTest();
        other.vera = vera;
        other.connected();
        var neighbour = AnOffer.requestedOn(other.dwelling(UNPUBLISHED));
        await().atMost(AnOffer.PATIENCE).until(() -> other.candidate(neighbour) != null);
        assertThat(candidate(offer)).isNull();

        vera.become(name, Mood.WELL);
        var through = push(connection).getString("through");
        tell(connection, through).then().statusCode(200).body("failures", equalTo(0));
        await().atMost(AnOffer.PATIENCE).until(() -> candidate(offer) != null);
        assertThat(push(connection).getString("lastTrouble")).isNull();
    }

    @Test
    void a_slow_one_is_told_all_the_same_in_its_order() {
        connected();
        vera.become(name, Mood.SLOW);
        var offer = AnOffer.requestedOn(dwelling(PUBLISHED));
        offer.publish(offer.closure("EXPIRED"));

        await().atMost(AnOffer.PATIENCE.multipliedBy(2))
                .until(() -> vera.received(name).size() == 6);

        assertThat(vera.received(name))
                .extracting(one -> one.method() + " " + one.collection())
                .containsExactly(
                        "PATCH publicaties",
                        "POST aanbiedingen",
                        "POST kandidaten",
                        "PATCH aanbiedingen",
                        "PATCH kandidaten",
                        "PATCH publicaties");
        assertThat(status(proposal(offer))).isEqualTo("ING REA");
    }

    @Test
    void one_that_forgets_to_say_yes_is_told_twice_and_holds_it_once() {
        var connection = connected();
        vera.become(name, Mood.FORGETFUL);
        var offer = AnOffer.requestedOn(dwelling(UNPUBLISHED));
        await().atMost(AnOffer.PATIENCE).until(() -> push(connection).getInt("failures") > 0);
        assertThat(push(connection).getString("lastTrouble")).isEqualTo("status-500");
        assertThat(proposal(offer)).isNotNull();

        vera.become(name, Mood.WELL);
        tell(connection, push(connection).getString("through"));
        await().atMost(AnOffer.PATIENCE).until(() -> push(connection).getInt("waiting") == 0);

        assertThat(vera.held(name, "aanbiedingen")).hasSize(1);
        var proposals = vera.received(name).stream()
                .filter(one -> one.collection().equals("aanbiedingen"))
                .toList();
        assertThat(proposals).extracting(Received::method).containsExactly("POST", "POST", "PATCH");
        assertThat(proposals)
                .extracting(Received::reference)
                .containsOnly(proposals.get(0).reference());
        assertThat(push(connection).getList("refusals")).isEmpty();
    }

    @Test
    void a_hold_that_it_will_not_have_is_a_task_for_a_person() {
        var connection = connected();
        vera.become(name, Mood.UNWILLING);
        var dwelling = dwelling(PUBLISHED);
        var offer = AnOffer.requestedOn(dwelling);
        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(() -> officer(corporation)
                        .get("/v1/supply-conflicts")
                        .then()
                        .body("items.cause", contains("HOLD_REFUSED"))
                        .body("items.offerId", contains(offer.id.toString())));
        assertThat(offer.status()).isEqualTo("HELD");
        await().atMost(AnOffer.PATIENCE).until(() -> push(connection).getInt("waiting") == 0);
        assertThat(push(connection).getList("refusals.trouble")).contains("status-409");

        // That the dwelling is still on offer there does not answer the question.
        var deliveries = deliveries();
        replayed(connection);
        await().atMost(AnOffer.PATIENCE).until(() -> deliveries() >= deliveries + 3);
        officer(corporation).get("/v1/supply-conflicts").then().body("items.state", contains("OPEN"));

        var conflict =
                officer(corporation).get("/v1/supply-conflicts").jsonPath().getString("items[0].id");
        officer(corporation)
                .body(Map.of("decision", "GIVEN_WAY"))
                .post("/v1/supply-conflicts/{id}/decision", conflict)
                .then()
                .statusCode(200);
        assertThat(offer.status()).isEqualTo("RELEASED");
    }

    @Test
    void a_refused_hold_that_ends_leaves_the_dwelling_on_offer_for_the_next() {
        connected();
        vera.become(name, Mood.UNWILLING);
        var dwelling = dwelling(PUBLISHED);
        var offer = AnOffer.requestedOn(dwelling);
        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(() ->
                        officer(corporation).get("/v1/supply-conflicts").then().body("total", equalTo(1)));

        offer.publish(offer.closure("NOT_PROCEEDED"));

        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(() ->
                        officer(corporation).get("/v1/supply-conflicts").then().body("items.state", contains("OVER")));
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("AVAILABLE"));
    }

    @Test
    void told_again_from_the_beginning_it_holds_the_same() {
        var connection = connected();
        var offer = AnOffer.requestedOn(dwelling(PUBLISHED));
        offer.publish(offer.closure("EXPIRED"));
        await().atMost(AnOffer.PATIENCE)
                .until(() -> candidate(offer) != null && status(publication()).equals("GEP"));
        var held = vera.held(name, "aanbiedingen").toString();
        var told = vera.received(name).size();

        tell(connection, "0").then().statusCode(200).body("through", equalTo("0"));
        await().atMost(AnOffer.PATIENCE).until(() -> push(connection).getInt("waiting") == 0);

        assertThat(vera.received(name)).hasSizeGreaterThan(told);
        assertThat(vera.held(name, "aanbiedingen").toString()).isEqualTo(held);
        assertThat(status(publication())).isEqualTo("GEP");
    }

    @Test
    void a_new_connection_hears_of_what_happens_from_now_on_unless_it_asks_for_more() {
        connectedFrom(null);
        var offer = AnOffer.requestedOn(dwelling(UNPUBLISHED));
        await().atMost(AnOffer.PATIENCE).until(() -> candidate(offer) != null);
        var before = vera.received(name).size();

        try (var late = new VeraSystem(0, 0)) {
            var body = registration(late.url(name));
            var second = id(officer(corporation).body(body).post("/v1/vera-connections"));
            tell(second, null).then().statusCode(200).body("waiting", equalTo(0));
            var next = AnOffer.requestedOn(dwelling(PUBLISHED));
            await().atMost(AnOffer.PATIENCE)
                    .until(() -> late.held(name, "kandidaten").size() == 1);
            assertThat(late.held(name, "kandidaten").get(0).path("idExtern").asText())
                    .isEqualTo(next.id.toString());
            assertThat(vera.received(name)).hasSizeGreaterThan(before);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void who_cannot_be_called_reads_the_same_by_cursor() throws SQLException {
        imported();
        var offer = AnOffer.requestedOn(dwelling(UNPUBLISHED));
        awaitMessages(2);
        offer.publish(offer.closure("REFUSED"));
        awaitMessages(4);

        var first = outgoing(0, 3);
        assertThat(first.getBoolean("more")).isTrue();
        assertThat(first.getList("items.path")).containsExactly("aanbiedingen", "kandidaten", "aanbiedingen");
        assertThat(first.getList("items.method")).containsExactly("POST", "POST", "PATCH");
        assertThat(first.getList("items.idExtern")).containsOnly(offer.id.toString());
        assertThat(first.getString("items[2].message.status.code")).isEqualTo("GEW");
        var rest = outgoing(Long.parseLong(first.getString("next")), 100);
        assertThat(rest.getList("items.kind")).containsExactly("KANDIDAAT");
        assertThat(rest.getBoolean("more")).isFalse();
        assertThat(outgoing(Long.parseLong(rest.getString("next")), 100).getList("items"))
                .isEmpty();
        // What was read once is read again as it was.
        assertThat(outgoing(0, 3).getList("items.id")).isEqualTo(first.getList("items.id"));
    }

    @Test
    void places_are_without_holes_when_many_are_offered_at_once() {
        imported();
        var dwellings = officer(corporation)
                .queryParam("status", "AVAILABLE")
                .get("/v1/dwellings")
                .jsonPath()
                .<String>getList("items.id");
        dwellings.parallelStream().forEach(dwelling -> AnOffer.requestedOn(UUID.fromString(dwelling)));
        awaitMessages(10);

        var cursors = outgoing(0, 100).<String>getList("items.cursor");
        for (int place = 1; place <= cursors.size(); place++) {
            assertThat(cursors.get(place - 1)).isEqualTo(String.valueOf(place));
        }
    }

    @Test
    void a_corporation_reads_and_changes_its_own_alone() {
        var connection = connected();
        AnOffer.requestedOn(dwelling(UNPUBLISHED));
        awaitMessages(2);
        var stranger = UUID.randomUUID();

        officer(stranger).get("/v1/vera/outgoing").then().statusCode(200).body("items", equalTo(List.of()));
        officer(stranger)
                .get("/v1/vera-connections/{id}/push", connection)
                .then()
                .statusCode(404);
        officer(stranger)
                .body(Map.of())
                .post("/v1/vera-connections/{id}/push", connection)
                .then()
                .statusCode(404);
        system(corporation)
                .body(Map.of())
                .post("/v1/vera-connections/{id}/push", connection)
                .then()
                .statusCode(403);
        system(corporation)
                .get("/v1/vera-connections/{id}/push", connection)
                .then()
                .statusCode(200);
        system(corporation).get("/v1/vera/outgoing").then().statusCode(200);
        Housing.coordinator().get("/v1/vera/outgoing").then().statusCode(403);
        Housing.consultant(UUID.randomUUID()).get("/v1/vera/outgoing").then().statusCode(403);
        for (var bad : List.of("-1", "x", "1234567890123456789")) {
            tell(connection, bad).then().statusCode(400);
        }
        officer(corporation)
                .post("/v1/vera-connections/{id}/cancellation", connection)
                .then()
                .statusCode(200);
        tell(connection, "0").then().statusCode(409).body("code", equalTo("connection-stopped"));
    }

    @Test
    void a_connection_that_nobody_had_told_has_no_push() {
        imported();
        var connection =
                id(officer(corporation).body(registration(vera.url(name))).post("/v1/vera-connections"));
        officer(corporation)
                .get("/v1/vera-connections/{id}/push", connection)
                .then()
                .statusCode(404);
    }

    /** Asked for its stock, and told from the beginning. */
    private String connected() {
        return connectedFrom("0");
    }

    private String connectedFrom(String after) {
        var connection =
                id(officer(corporation).body(registration(vera.url(name))).post("/v1/vera-connections"));
        tell(connection, after).then().statusCode(200);
        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(
                        () -> officer(corporation).get("/v1/dwellings").then().body("total", equalTo(DWELLINGS)));
        await().atMost(AnOffer.PATIENCE).until(() -> waitingRecords() == 0);
        return connection;
    }

    /** Its stock is here, and nobody is told anything. */
    private void imported() {
        for (var collection : List.of("eenheden", "publicaties")) {
            system(corporation)
                    .body(vera.held(name, collection).toString())
                    .post("/v1/vera/" + collection)
                    .then()
                    .statusCode(200)
                    .body("rejected", equalTo(0));
        }
    }

    private static Map<String, Object> registration(String url) {
        var body = new HashMap<String, Object>();
        body.put("url", url);
        body.put("apiKey", "sleutel-van-de-corporatie");
        body.put("kinds", List.of("EENHEID", "PUBLICATIE", "KANDIDAAT", "AANBIEDING", "TOEWIJZING"));
        body.put("everyMinutes", 60);
        return body;
    }

    private Response tell(String connection, String after) {
        var body = new HashMap<String, Object>();
        body.put("after", after);
        return officer(corporation).body(body).post("/v1/vera-connections/{id}/push", connection);
    }

    private void replayed(String connection) {
        officer(corporation)
                .post("/v1/vera-connections/{id}/replays", connection)
                .then()
                .statusCode(200);
    }

    private JsonPath push(String connection) {
        return officer(corporation)
                .get("/v1/vera-connections/{id}/push", connection)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath outgoing(long after, int limit) {
        return officer(corporation)
                .queryParam("after", after)
                .queryParam("limit", limit)
                .get("/v1/vera/outgoing")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitMessages(int number) {
        await().atMost(AnOffer.PATIENCE)
                .until(() -> outgoing(0, 100).getList("items").size() >= number);
    }

    private int deliveries() {
        return officer(corporation).get("/v1/vera/deliveries").jsonPath().<String>getList("items.state").stream()
                .mapToInt(state -> state.equals("DONE") ? 1 : 0)
                .sum();
    }

    private int rejected() {
        return officer(corporation).get("/v1/vera/deliveries").jsonPath().<Integer>getList("items.rejected").stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int waitingRecords() throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from housing.delivery where corporation_id = ? and state <> 'DONE'")) {
            query.setObject(1, corporation);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private UUID dwelling(String reference) {
        return UUID.fromString(officer(corporation)
                .queryParam("corporationReference", reference)
                .get("/v1/dwellings")
                .then()
                .body("total", equalTo(1))
                .extract()
                .jsonPath()
                .getString("items[0].id"));
    }

    private JsonNode publication() {
        return record("publicaties", "PUB-00020");
    }

    private JsonNode proposal(AnOffer offer) {
        return record("aanbiedingen", offer.id.toString());
    }

    private JsonNode candidate(AnOffer offer) {
        return record("kandidaten", offer.id.toString());
    }

    /** Null if it is not there. */
    private JsonNode record(String collection, String key) {
        for (var one : vera.held(name, collection)) {
            if (one.path("idExtern").asText().equals(key)) {
                return one;
            }
        }
        return null;
    }

    private static String status(JsonNode record) {
        return "%s %s"
                .formatted(
                        record.path("status").path("code").asText(),
                        record.path("detailStatus").path("code").asText(""))
                .strip();
    }

    private static String id(Response registered) {
        return registered.then().statusCode(201).extract().jsonPath().getString("id");
    }
}
