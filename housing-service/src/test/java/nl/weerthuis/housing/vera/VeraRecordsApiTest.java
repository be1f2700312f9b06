package nl.weerthuis.housing.vera;

import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Identity, order and privacy of each kind of record. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class VeraRecordsApiTest {

    private static final String SENT = "X-Stuurgegevens-Tijdstip-Bericht";
    private static final String EXPECTED = Housing.today().plusDays(90).toString();
    private static final UnaryOperator<String> AS_IT_IS = text -> text;

    private final UUID corporation = UUID.randomUUID();
    private final OutboxProbe outbox = OutboxProbe.of("housing");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void two_organisations_of_one_corporation_may_use_the_same_key() {
        var first = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var second = dwelling(post("eenheden", unit(text -> text.replace(name(), name() + "-oost")), now));

        assertThat(second).isNotEqualTo(first);
        officer(corporation)
                .get("/v1/dwellings/{id}", second)
                .then()
                .body("corporationReference", equalTo(name() + "-oost/4711"));
        // What points at a dwelling points at the one of its own organisation.
        post("publicaties", example("publicatie.json", text -> text.replace(name(), name() + "-oost")), now)
                .then()
                .body("results[0].dwellingId", equalTo(second.toString()));
    }

    @Test
    void what_is_older_than_what_is_known_changes_nothing_and_says_so() {
        var dwelling = dwelling(post("eenheden", unit(text -> text.replace("615.20", "700.00")), now));

        post("eenheden", unit(AS_IT_IS), now.minusSeconds(60))
                .then()
                .statusCode(200)
                .body("stale", equalTo(1))
                .body("accepted", equalTo(0))
                .body("flagged", equalTo(0))
                .body("results[0].outcome", equalTo("STALE"))
                .body("results[0].dwellingId", equalTo(dwelling.toString()))
                .body("results[0].faults.code", contains("older-than-known"));
        // The same words, sent earlier, are no step back.
        post("eenheden", unit(text -> text.replace("615.20", "700.00")), now.minusSeconds(60))
                .then()
                .body("unchanged", equalTo(1))
                .body("results[0].faults", empty());

        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("rentCents", equalTo(70_000));
        post("eenheden", unit(AS_IT_IS), now.plusSeconds(1)).then().body("accepted", equalTo(1));
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("rentCents", equalTo(61_520));
    }

    @Test
    void an_older_publication_does_not_undo_what_the_unit_said_later() {
        var dwelling = dwelling(post("eenheden", unit(text -> text.replace("\"LEE\"", "\"VEH\"")), now));

        post("publicaties", example("publicatie.json", AS_IT_IS), now.minusSeconds(60))
                .then()
                .body("results[0].outcome", equalTo("UNCHANGED"))
                .body("results[0].faults.code", contains("vacancy-overtaken"));

        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("REGISTERED"));
    }

    @Test
    void an_older_export_does_not_undo_what_somebody_did_by_hand() {
        var dwelling = dwelling(post("eenheden", unit(text -> text.replace("NIB", "MUT")), now.minusSeconds(600)));
        Housing.announce(corporation, dwelling).then().statusCode(201);

        post("eenheden", unit(text -> text.replace("\"LEE\"", "\"VEH\"")), now.minusSeconds(300))
                .then()
                .body("results[0].faults.code", contains("vacancy-overtaken"));

        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("AVAILABLE"));
    }

    @Test
    void of_many_at_once_the_latest_stands_and_there_is_one_dwelling() throws Exception {
        var calls = new ArrayList<java.util.concurrent.Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var rent = "7%02d.00".formatted(i);
            var sent = now.minusSeconds(100 - i);
            calls.add(() -> post("eenheden", unit(text -> text.replace("615.20", rent)), sent)
                    .statusCode());
        }

        assertThat(AtOnce.run(calls)).containsOnly(200);

        officer(corporation)
                .queryParam("corporationReference", "4711")
                .get("/v1/dwellings")
                .then()
                .body("total", equalTo(1))
                .body("items[0].rentCents", equalTo(70_700));
    }

    @Test
    void a_moment_that_cannot_be_is_refused_before_anything_is_read() {
        for (var moment : List.of("morgen", "2099-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "1950-01-01T00:00:00Z")) {
            system(corporation)
                    .header(SENT, moment)
                    .body(unit(AS_IT_IS))
                    .post("/v1/vera/eenheden")
                    .then()
                    .statusCode(400)
                    .body("errors[0].path", equalTo(SENT));
        }
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(0));
    }

    @Test
    void an_allocation_with_its_contract_is_a_signed_tenancy() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        post("toewijzingen", example("toewijzing.json", AS_IT_IS), now)
                .then()
                .body("results[0].faults.code", contains("reservation-not-confirmed"));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();

        post("toewijzingen", example("toewijzing.json", AS_IT_IS), now).then().body("accepted", equalTo(1));
        post("toewijzingen", example("toewijzing.json", AS_IT_IS), now).then().body("unchanged", equalTo(1));

        assertThat(offer.facts()).contains("nl.weerthuis.tenancy-signed.v1");
        post("toewijzingen", "{\"idExtern\": \"T-2\"}", now)
                .then()
                .body("results[0].faults.code", contains("contract-terms-missing"));
    }

    @Test
    void a_candidate_who_signed_signs_the_contract_that_was_drawn_up() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        UnaryOperator<String> signed = text ->
                text.replace("AFG", "TOE").replace("ONJ", "OVE").replaceAll("7f1c[0-9a-f-]*", offer.id.toString());

        post("kandidaten", example("kandidaat.json", signed), now)
                .then()
                .body("results[0].faults.code", contains("contract-terms-missing"));
        post("overeenkomsten", example("overeenkomst.json", text -> text.replace("LOP", "VOO")), now)
                .then()
                .body("accepted", equalTo(1));
        post("kandidaten", example("kandidaat.json", signed), now).then().body("accepted", equalTo(1));
        post("kandidaten", example("kandidaat.json", signed), now).then().body("unchanged", equalTo(1));

        assertThat(offer.facts()).contains("nl.weerthuis.tenancy-signed.v1");
    }

    @Test
    void an_offer_that_the_corporation_withdraws_is_a_rejection_with_its_reason() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var offer = AnOffer.requestedOn(dwelling);

        post("aanbiedingen", offer(offer, AS_IT_IS), now).then().body("accepted", equalTo(1));
        post("aanbiedingen", offer(offer, AS_IT_IS), now).then().body("unchanged", equalTo(1));

        assertThat(offer.status()).isEqualTo("RELEASED");
        var rejected = outbox.rows(offer.id).get(1);
        assertThat(rejected.type()).isEqualTo("nl.weerthuis.candidate-rejected.v1");
        assertThat(rejected.data().path("code").asText()).isEqualTo("INCOME");
    }

    @Test
    void what_the_candidate_answers_is_for_the_table() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var offer = AnOffer.requestedOn(dwelling);

        post("aanbiedingen", offer(offer, text -> text.replace("ING", "GEW").replace("INH", "WBN")), now)
                .then()
                .body("results[0].outcome", equalTo("UNCHANGED"))
                .body("results[0].faults.code", contains("answer-belongs-to-table"));
        post("aanbiedingen", offer(offer, text -> text.replace("INH", "REA")), now.plusSeconds(1))
                .then()
                .body("results[0].faults.code", contains("answer-belongs-to-table"));

        assertThat(offer.status()).isEqualTo("HELD");
    }

    @Test
    void an_offer_of_another_corporation_is_unknown() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var offer = AnOffer.requestedOn(dwelling);

        for (var path : List.of("aanbiedingen", "kandidaten")) {
            system(UUID.randomUUID())
                    .body("{\"idExtern\": \"%s\", \"status\": {\"code\": \"AFG\"}}".formatted(offer.id))
                    .post("/v1/vera/" + path)
                    .then()
                    .body("results[0].faults.code", contains("unknown-offer"));
            system(corporation)
                    .body("{\"idExtern\": \"A-1\", \"status\": {\"code\": \"AFG\"}}")
                    .post("/v1/vera/" + path)
                    .then()
                    .body("results[0].faults.code", contains("unknown-offer"));
        }
        assertThat(offer.status()).isEqualTo("HELD");
    }

    @Test
    void notice_says_when_a_dwelling_is_expected_and_can_be_taken_back() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        AnOffer.requestedOn(dwelling).accepted().confirmed();
        post("overeenkomsten", example("overeenkomst.json", AS_IT_IS), now)
                .then()
                .body("accepted", equalTo(1));

        post("huuropzeggingen", notice(AS_IT_IS), now).then().body("accepted", equalTo(1));
        post("huuropzeggingen", notice(AS_IT_IS), now).then().body("unchanged", equalTo(1));

        officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .then()
                .body("expectedFreeOn", equalTo(EXPECTED))
                .body("status", equalTo("RESERVED"));
        post("huuropzeggingen", notice(text -> text.replace("GOE", "GEA")), now)
                .then()
                .body("accepted", equalTo(1));
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("expectedFreeOn", equalTo(null));
        post("huuropzeggingen", notice(text -> text.replace("HO-1", "HO-2")), now)
                .then()
                .body("results[0].faults.code", contains("unknown-contract"));
    }

    @Test
    void an_old_notice_that_is_said_again_is_not_believed_again() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        AnOffer.requestedOn(dwelling).accepted().confirmed();
        post("overeenkomsten", example("overeenkomst.json", AS_IT_IS), now);
        post("huuropzeggingen", notice(AS_IT_IS), now).then().body("accepted", equalTo(1));
        UnaryOperator<String> later = text -> text.replace("HZ-1", "HZ-2").replace(EXPECTED, "2099-12-31");
        post("huuropzeggingen", notice(later), now).then().body("accepted", equalTo(1));

        post("huuropzeggingen", notice(AS_IT_IS), now.plusSeconds(1)).then().body("unchanged", equalTo(1));
        post("huuropzeggingen", notice(text -> text.replace("HZ-1", "HZ-3").replace(EXPECTED, "2020-01-31")), now)
                .then()
                .body("unchanged", equalTo(1));

        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("expectedFreeOn", equalTo("2099-12-31"));
    }

    @Test
    void an_allocation_without_a_contract_key_takes_nobody_elses() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var elsewhere = dwelling(post("eenheden", unit(text -> text.replace("4711", "4712")), now));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        UnaryOperator<String> keyless =
                text -> text.replace("\"T-1\"", "\"17\"").replace("\"idExtern\": \"HO-9\",", "");
        post("toewijzingen", example("toewijzing.json", keyless), now).then().body("accepted", equalTo(1));
        var tenancy = tenancies(offer).getString("items[0].id");

        // Another contract, on another dwelling, that happens to have the allocation's key.
        post("overeenkomsten", contract("17", "4712", "BEE"), now).then().body("accepted", equalTo(0));
        assertThat(elsewhere).isNotEqualTo(dwelling);
        assertThat(tenancies(offer).getString("items[0].status")).isEqualTo("SIGNED");

        // The real one takes its place, and ends it; the allocation said again starts no other.
        post("overeenkomsten", contract("HO-99", "4711", "LOP"), now).then().body("rejected", equalTo(0));
        post("overeenkomsten", contract("HO-99", "4712", "BEE"), now)
                .then()
                .body("results[0].faults.code", hasItem("terms-differ"));
        post("overeenkomsten", contract("HO-99", "4711", "BEE"), now).then().body("accepted", equalTo(1));
        post("toewijzingen", example("toewijzing.json", keyless), now).then().body("unchanged", equalTo(1));
        assertThat(tenancies(offer).getString("items[0].id")).isEqualTo(tenancy);
        assertThat(tenancies(offer).getString("items[0].status")).isEqualTo("ENDED");
    }

    @Test
    void a_unit_that_says_nothing_of_vacancy_overtakes_no_publication() {
        UnaryOperator<String> mutation = text -> text.replace("NIB", "MUT");
        var dwelling = dwelling(post("eenheden", unit(mutation), now.minusSeconds(600)));
        post("publicaties", example("publicatie.json", AS_IT_IS), now.minusSeconds(500))
                .then()
                .body("accepted", equalTo(1));
        var file = "[" + unit(mutation) + "]";
        for (int i = 0; i < 2; i++) {
            var delivery = system(corporation)
                    .header(SENT, now.minusSeconds(10 - i).toString())
                    .queryParam("kind", "EENHEID")
                    .body(file)
                    .post("/v1/vera/deliveries")
                    .jsonPath()
                    .getString("id");
            await().atMost(AnOffer.PATIENCE)
                    .untilAsserted(() -> officer(corporation)
                            .get("/v1/vera/deliveries/{id}", delivery)
                            .then()
                            .body("state", equalTo("DONE"))
                            .body("unchanged", equalTo(1)));
        }

        post("publicaties", example("publicatie.json", text -> text.replace("GEP", "ING")), now.minusSeconds(100))
                .then()
                .body("accepted", equalTo(1));

        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void a_reason_that_nobody_knows_rejects_nobody() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var offer = AnOffer.requestedOn(dwelling);
        var expected = Map.of("XYZ", "unknown-vera-code", "GEE", "answer-belongs-to-table", "HUU", "invalid-value");

        expected.forEach((detail, code) -> {
            post("aanbiedingen", offer(offer, text -> text.replace("INH", detail)), now)
                    .then()
                    .body("unchanged", equalTo(1))
                    .body("results[0].faults.code", hasItem(code));
            post("kandidaten", offered("kandidaat.json", offer, text -> text.replace("ONJ", detail)), now)
                    .then()
                    .body("unchanged", equalTo(1));
        });
        post("aanbiedingen", "{\"idExtern\": \"%s\", \"status\": {\"code\": \"ING\"}}".formatted(offer.id), now)
                .then()
                .body("results[0].faults.code", contains("required"));
        assertThat(offer.status()).isEqualTo("HELD");

        post("aanbiedingen", offer(offer, text -> text.replace("INH", "ONG")), now)
                .then()
                .body("accepted", equalTo(1));
        assertThat(offer.status()).isEqualTo("RELEASED");
    }

    @Test
    void a_hold_by_hand_is_no_offer_and_one_record_stops_no_other() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var held = Housing.coordinator()
                .body(Map.of("dwellingId", dwelling, "until", Housing.inDays(3).toString()))
                .post("/v1/reservations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        post("aanbiedingen", """
                [{"idExtern": "%s", "status": {"code": "ING"}, "detailStatus": {"code": "INH"}},
                 {"idExtern": "A-1", "status": {"code": "ING"}}]""".formatted(held), now)
                .then()
                .statusCode(200)
                .body("rejected", equalTo(2))
                .body("results[0].faults.code", contains("unknown-offer"));
    }

    @Test
    void a_day_beyond_all_time_is_a_fault_of_the_record() {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        for (var moment : List.of("+999999999-12-31T23:59:59Z", "+9999999-01-01T00:00:00Z", "0001-01-01T00:00:00Z")) {
            post("publicaties", example("publicatie.json", text -> text.replace("2026-03-01T00:00:00Z", moment)), now)
                    .then()
                    .statusCode(200)
                    .body("rejected", equalTo(1))
                    .body("results[0].faults.code", contains("invalid-date"));
        }
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("AVAILABLE"));
    }

    @Test
    void an_element_longer_than_any_record_is_refused_and_many_of_a_record_are_not() {
        var endless = "[{\"idExtern\": \"1\", \"x\": [" + "[],".repeat(100_000) + "[]]}]";
        system(corporation)
                .body(endless)
                .post("/v1/vera/eenheden")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unreadable-message"));
        system(corporation)
                .queryParam("kind", "EENHEID")
                .body(endless)
                .post("/v1/vera/deliveries")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unreadable-message"));
        var many = "[" + "{\"idExtern\": \"K-1\"},".repeat(1_000) + " ".repeat(100_000) + "{\"idExtern\": \"K-2\"}]";
        system(corporation)
                .body(many)
                .post("/v1/vera/aanbiedingen")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1_001));
    }

    @Test
    void a_person_is_in_no_table_whatever_the_kind() throws SQLException {
        var dwelling = dwelling(post("eenheden", unit(AS_IT_IS), now));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        post("kandidaten", offered("kandidaat.json", offer, text -> text.replace("AFG", "AAN")), now)
                .then()
                .body("rejected", equalTo(0));
        post("aanbiedingen", offered("aanbieding.json", offer, text -> text.replace("\"ING\"", "\"AAN\"")), now)
                .then()
                .body("rejected", equalTo(0));
        post("overeenkomsten", example("overeenkomst.json", AS_IT_IS), now)
                .then()
                .body("rejected", equalTo(0));
        post("huuropzeggingen", example("huuropzegging.json", AS_IT_IS), now)
                .then()
                .body("rejected", equalTo(0));

        var kept = kept();

        assertThat(kept).hasSize(5);
        assertThat(String.join("\n", kept))
                .contains(offer.id.toString())
                .doesNotContain("Voorbeeld\"")
                .doesNotContain("Fatima")
                .doesNotContain("999990019")
                .doesNotContain("0612345678")
                .doesNotContain("1999-04-01")
                .doesNotContain("24100")
                .doesNotContain("12345678")
                .doesNotContain("k-77");
    }

    @Test
    void the_published_oddities_do_no_harm() {
        var dwelling = dwelling(post("eenheden", unit(text -> text.replace("\"kamersAantal\"", """
                        "buitenruimten": [{"soort": {"code": "TUI"}}], "voorwaarden": [{"soort": {"code": "X"}}],
                        "vertrekken": [], "energieprestatie": {"label": {"code": "A"}}, "Criteria": [{}],
                        "Kamersaantal": 9, "detailsoort": {"code": "KAM"},
                        "kamersAantal\"""")), now));
        // Both spellings in one message, as the published document has them.
        post("publicaties", example("publicatie.json", text -> text.replace("\"aantalEenheden\"", """
                                "huidigeGebruiker": {"Vertrekdatum": "2026-02-01T00:00:00Z", "vertrekdatum": "2026-02-01"},
                                "aantalEenheden\"""")), now)
                .then()
                .body("results[0].dwellingId", equalTo(dwelling.toString()))
                .body("rejected", equalTo(0));
        // A postal address is no place to live; the address that is known stays.
        post("eenheden", unit(text -> text.replace("\"EEN\"", "\"POS\"").replace("Voorbeeldstraat", "Postbus")), now)
                .then()
                .body("rejected", equalTo(0));
        officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .then()
                .body("address.street", equalTo("Voorbeeldstraat"))
                // Spelled otherwise, it is another field.
                .body("housingForm", equalTo("SELF_CONTAINED"))
                .body("rooms", equalTo(2));
        post("eenheden", unit(text -> text.replace("4711", "4712").replace("\"EEN\"", "\"POS\"")), now)
                .then()
                .body("results[0].faults.path", hasItem("/adres"));
    }

    private String notice(UnaryOperator<String> change) {
        return example("huuropzegging.json", text -> change.apply(text.replace("2026-02-28", EXPECTED)));
    }

    private static String contract(String key, String unit, String status) {
        return """
                {"idExtern": "%s", "soort": {"code": "HUU"}, "detailSoort": {"code": "ONB"}, "status": {"code": "%s"},
                 "begindatum": "2026-03-01", "eenheden": [{"idExtern": "%s"}]}""".formatted(key, status, unit);
    }

    private JsonPath tenancies(AnOffer offer) {
        return officer(corporation)
                .queryParam("offerId", offer.id)
                .get("/v1/tenancies")
                .then()
                .body("total", equalTo(1))
                .extract()
                .jsonPath();
    }

    private List<String> kept() throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select vera_record::text from housing.vera_record where corporation_id = ?")) {
            query.setObject(1, corporation);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private String offer(AnOffer offer, UnaryOperator<String> change) {
        return offered("aanbieding.json", offer, change);
    }

    private String offered(String file, AnOffer offer, UnaryOperator<String> change) {
        return example(file, text -> change.apply(text).replaceAll("7f1c2a3e[0-9a-f-]*", offer.id.toString()));
    }

    private String unit(UnaryOperator<String> change) {
        return example("eenheid.json", change);
    }

    /** In the name of this test's own corporation. */
    private String example(String file, UnaryOperator<String> change) {
        return change.apply(Examples.read(file).replace("corporatie-x", name()));
    }

    private Response post(String what, String body, Instant sent) {
        return system(corporation).header(SENT, sent.toString()).body(body).post("/v1/vera/" + what);
    }

    private String name() {
        return "corporatie-" + corporation;
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
