package nl.weerthuis.housing.conflict;

import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The corporation's own system and a hold here say different things. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class SupplyConflictApiTest {

    private static final String WITHDRAWN = "nl.weerthuis.vacancy-withdrawn.v1";

    private final UUID corporation = UUID.randomUUID();
    private final OutboxProbe outbox = OutboxProbe.of("housing");
    private UUID dwelling;
    private AnOffer offer;

    @BeforeEach
    void anOfferOnADwelling() {
        dwelling = dwelling(unit("LEE", "NIB"));
        offer = AnOffer.requestedOn(dwelling);
    }

    @Test
    void a_message_takes_no_dwelling_from_an_offer_it_makes_a_task() {
        unit("VEH", "PER")
                .then()
                .body("accepted", equalTo(1))
                .body("results[0].faults.code", contains("supply-conflict"));
        unit("VEH", "PER")
                .then()
                .body("unchanged", equalTo(1))
                .body("results[0].faults.code", contains("supply-conflict"));

        assertThat(offer.status()).isEqualTo("HELD");
        assertThat(outbox.types(dwelling)).doesNotContain(WITHDRAWN);
        officer(corporation)
                .queryParam("state", "OPEN")
                .get("/v1/supply-conflicts")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].cause", equalTo("LET_ELSEWHERE"))
                .body("items[0].offerId", equalTo(offer.id.toString()))
                .body("items[0].dwellingId", equalTo(dwelling.toString()));
        coordinator().get("/v1/supply-conflicts/{id}", conflict()).then().statusCode(200);
    }

    @Test
    void the_hold_stands_when_somebody_says_so_and_the_next_export_asks_no_more() {
        unit("VEH", "PER");
        decide(conflict(), "STANDS").then().statusCode(200).body("state", equalTo("STANDS"));

        unit("VEH", "PER").then().body("unchanged", equalTo(1)).body("results[0].faults.code", contains("hold-stands"));

        assertThat(offer.status()).isEqualTo("HELD");
        decide(conflict(), "GIVEN_WAY").then().statusCode(409).body("code", equalTo("supply-conflict-resolved"));
        // Another word is another question.
        unit("UIT", "SLO").then().body("results[0].faults.code", hasItem("supply-conflict"));
    }

    @Test
    void the_dwelling_is_taken_back_when_somebody_says_so() {
        unit("VEH", "PER");
        unit("UIT", "SLO");
        decide(conflict(), "GIVEN_WAY").then().statusCode(200).body("state", equalTo("GIVEN_WAY"));

        assertThat(offer.status()).isEqualTo("RELEASED");
        var withdrawn = outbox.rows(dwelling).get(2);
        assertThat(withdrawn.type()).isEqualTo(WITHDRAWN);
        assertThat(withdrawn.data().path("offerId").asText()).isEqualTo(offer.id.toString());
        officer(corporation)
                .queryParam("state", "OPEN")
                .get("/v1/supply-conflicts")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void of_two_decisions_at_once_one_wins() throws Exception {
        unit("VEH", "PER");
        var conflict = conflict();

        assertThat(AtOnce.run(List.<Callable<Integer>>of(
                        () -> decide(conflict, "STANDS").statusCode(),
                        () -> decide(conflict, "GIVEN_WAY").statusCode())))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void it_is_over_when_the_other_system_comes_back_to_it_and_open_when_it_turns_again() {
        unit("VEH", "PER");
        unit("LEE", "NIB").then().body("accepted", equalTo(1));
        view(conflict()).then().body("state", equalTo("OVER"));

        unit("VEH", "PER").then().body("results[0].faults.code", contains("supply-conflict"));
        view(conflict()).then().body("state", equalTo("OPEN"));
    }

    @Test
    void when_the_hold_ends_by_itself_the_dwelling_is_not_offered_to_the_next() {
        unit("VEH", "PER");
        var conflict = conflict();

        offer.publish(offer.closure("REFUSED"));

        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(() -> view(conflict).then().body("state", equalTo("OVER")));
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("WITHDRAWN"));
        assertThat(outbox.types(dwelling)).contains(WITHDRAWN);
    }

    @Test
    void who_holds_it_by_then_is_asked_the_same() throws SQLException {
        offer.publish(offer.closure("REFUSED"));
        await().atMost(AnOffer.PATIENCE).until(() -> offer.status().equals("RELEASED"));
        var next = AnOffer.requestedOn(dwelling);
        // As it is when the dwelling is held again before anybody looked at the hold that ended.
        try (var connection = TestDatabase.connect();
                var insert =
                        connection.prepareStatement("insert into housing.supply_conflict (id, version, dwelling_id,"
                                + " hold_id, corporation_id, region, cause, state, stated_at, raised_at) select"
                                + " gen_random_uuid(), 0, dwelling_id, id, corporation_id, region, 'LET_ELSEWHERE', 'OPEN',"
                                + " now(), now() from housing.reservation where id = ?")) {
            insert.setObject(1, offer.id);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }

        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(() -> officer(corporation)
                        .queryParam("state", "OPEN")
                        .get("/v1/supply-conflicts")
                        .then()
                        .body("items.offerId", contains(next.id.toString())));
        assertThat(next.status()).isEqualTo("HELD");
    }

    @Test
    void a_signed_contract_leaves_nothing_to_decide() {
        unit("VEH", "PER");
        offer.accepted().confirmed();
        var conflict = conflict();
        var today = Housing.today().toString();
        officer(corporation)
                .body(Map.of("offerId", offer.id, "contractForm", "REGULAR", "startOn", today, "plannedKeyDate", today))
                .post("/v1/tenancies")
                .then()
                .statusCode(201);

        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(() -> view(conflict).then().body("state", equalTo("OVER")));
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("RESERVED"));
        assertThat(outbox.types(dwelling)).doesNotContain(WITHDRAWN);
    }

    @Test
    void a_publication_that_is_withdrawn_is_a_task_too() {
        system(corporation)
                .body("""
                        {"idExtern": "P-1", "status": {"code": "ING"}, "eenheden": [{"idExtern": "4711"}]}""")
                .post("/v1/vera/publicaties")
                .then()
                .body("results[0].faults.code", contains("supply-conflict"));

        view(conflict()).then().body("cause", equalTo("PUBLICATION_WITHDRAWN"));
        assertThat(offer.status()).isEqualTo("HELD");
    }

    @Test
    void it_is_seen_by_its_corporation_and_the_coordinator_and_decided_by_a_person() {
        unit("VEH", "PER");
        var conflict = conflict();

        officer(UUID.randomUUID())
                .get("/v1/supply-conflicts/{id}", conflict)
                .then()
                .statusCode(404);
        officer(UUID.randomUUID()).get("/v1/supply-conflicts").then().body("total", equalTo(0));
        officer(UUID.randomUUID())
                .body(Map.of("decision", "STANDS"))
                .post("/v1/supply-conflicts/{id}/decision", conflict)
                .then()
                .statusCode(404);
        system(corporation)
                .body(Map.of("decision", "STANDS"))
                .post("/v1/supply-conflicts/{id}/decision", conflict)
                .then()
                .statusCode(403);
        coordinator()
                .body(Map.of("decision", "STANDS"))
                .post("/v1/supply-conflicts/{id}/decision", conflict)
                .then()
                .statusCode(403);
        Housing.consultant(UUID.randomUUID()).get("/v1/supply-conflicts").then().statusCode(403);
        officer(corporation)
                .body(Map.of("decision", "OVER"))
                .post("/v1/supply-conflicts/{id}/decision", conflict)
                .then()
                .statusCode(400);
        officer(corporation)
                .body(Map.of())
                .post("/v1/supply-conflicts/{id}/decision", conflict)
                .then()
                .statusCode(400);
    }

    private Response decide(String conflict, String decision) {
        return officer(corporation)
                .body(Map.of("decision", decision))
                .post("/v1/supply-conflicts/{id}/decision", conflict);
    }

    private Response view(String conflict) {
        return officer(corporation).get("/v1/supply-conflicts/{id}", conflict);
    }

    /** The one that was found first. */
    private String conflict() {
        var items = officer(corporation)
                .get("/v1/supply-conflicts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items");
        return items.get(items.size() - 1).get("id").toString();
    }

    private Response unit(String status, String detail) {
        return system(corporation).body("""
                        {"idExtern": "4711", "soort": {"code": "WOO"}, "detailSoort": {"code": "POF"},
                         "status": {"code": "%s"}, "detailStatus": {"code": "%s"}, "opleverdatum": "2026-03-01",
                         "adres": {"straatnaam": "Voorbeeldstraat", "huisnummer": "12", "postcode": "1315HR",
                         "gemeente": {"code": "0034", "naam": "Almere"}}, "kamersAantal": 2, "rekenhuur": 615.20}""".formatted(status, detail)).post("/v1/vera/eenheden");
    }

    private static UUID dwelling(Response answer) {
        return UUID.fromString(answer.then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .extract()
                .jsonPath()
                .getString("results[0].dwellingId"));
    }
}
