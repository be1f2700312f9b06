package nl.weerthuis.housing.vera;

import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class VeraApiTest {

    private static final String REGISTERED = "nl.weerthuis.dwelling-registered.v1";
    private static final String ANNOUNCED = "nl.weerthuis.vacancy-announced.v1";
    private static final String WITHDRAWN = "nl.weerthuis.vacancy-withdrawn.v1";

    private final UUID corporation = UUID.randomUUID();
    private final OutboxProbe outbox = OutboxProbe.of("housing");

    @Test
    void an_empty_unit_for_a_tenant_out_of_the_ordinary_is_a_vacancy() {
        var dwelling = accepted(units(unit()));

        officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .then()
                .body("status", equalTo("AVAILABLE"))
                .body("rentCents", equalTo(61_520))
                .body("bagId", equalTo("0034010000012345"))
                .body("address.city", equalTo("Almere"))
                .body("floorArea", equalTo(48))
                .body("stepFree", equalTo(true))
                .body("housingForm", equalTo("SELF_CONTAINED"))
                .body("rentAllowancePossible", equalTo(true));
        assertThat(outbox.types(dwelling)).containsExactly(REGISTERED, ANNOUNCED);
        assertThat(outbox.rows(dwelling).get(1).data().path("availableOn").asText())
                .isEqualTo("2026-03-01");
        assertThat(outbox.rows(dwelling).get(1).data().path("rentCents").asLong())
                .isEqualTo(61_520);
    }

    @Test
    void the_same_message_again_changes_nothing_and_states_nothing() {
        var dwelling = accepted(units(unit()));

        units(unit())
                .then()
                .statusCode(200)
                .body("records", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("accepted", equalTo(0))
                .body("results[0].outcome", equalTo("UNCHANGED"))
                .body("results[0].dwellingId", equalTo(dwelling.toString()));

        assertThat(outbox.types(dwelling)).containsExactly(REGISTERED, ANNOUNCED);
    }

    @Test
    void a_list_and_lines_are_taken_message_by_message() {
        var list = "[%s, %s, 7]".formatted(unit("A-1"), unit("A-2"));
        units(list)
                .then()
                .statusCode(200)
                .body("records", equalTo(3))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1))
                .body("results.position", contains(1, 2, 3))
                .body("results[2].faults[0].code", equalTo("unreadable-message"));

        var lines = "%s\n\n{broken\n%s\n"
                .formatted(unit("A-1").replace('\n', ' '), unit("A-3").replace('\n', ' '));
        system(corporation)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/vera/eenheden")
                .then()
                .statusCode(200)
                .body("results.position", contains(1, 3, 4))
                .body("results.outcome", contains("UNCHANGED", "REJECTED", "ACCEPTED"));
    }

    @Test
    void unknown_codes_are_kept_and_pointed_out() throws SQLException {
        var message = unit().replace("\"POF\"", "\"XYZ\"").replace("\"AAN\"", "\"QQQ\"");

        var answer = units(message);

        var dwelling = accepted(answer);
        answer.then()
                .body("flagged", equalTo(1))
                .body("results[0].faults.path", contains("/detailSoort/code", "/aangemerktHuurtoeslag/code"))
                .body("results[0].faults[0].code", equalTo("unknown-vera-code"))
                .body(
                        "results[0].faults[0].message",
                        equalTo("Deze code staat vandaag niet in de VERA-lijst EENHEIDDETAILSOORT. Wij bewaren hem."));
        assertThat(kept(dwelling)).contains("XYZ").contains("QQQ");
    }

    @Test
    void persons_are_never_stored() throws SQLException {
        var message = unit().replace(
                        "\"kamersAantal\"",
                        "\"relaties\": [{\"naam\": \"Jansen\", \"bsn\": \"999990019\"}], \"omschrijving\": \"mevrouw Jansen\", \"kamersAantal\"")
                .replace("\"POF\", \"naam\": \"Portiekflat\"", "\"Jansen, J.\", \"naam\": \"Jansen\"");

        var dwelling = accepted(units(message));

        assertThat(kept(dwelling)).doesNotContain("Jansen").doesNotContain("999990019");
    }

    @Test
    void a_message_names_every_fault_at_its_own_place() {
        var message = unit().replace("615.20", "615.205")
                .replace("\"1315HR\"", "\"0999SS\"")
                .replace("\"huisnummer\": \"12\"", "\"huisnummer\": \"twaalf\"");

        units(message)
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("results[0].idExtern", equalTo("4711"))
                .body("results[0].faults.path", hasItems("/rekenhuur", "/adres/postcode", "/adres/huisnummer"));
        units(unit().replace("\"kamersAantal\": 2", "\"kamersAantal\": \"veel\"")
                        .replace("\"etage\": 1", "\"etage\": []"))
                .then()
                .body("results[0].faults.path", hasItems("/kamersAantal", "/etage"))
                .body("results[0].faults.code", hasItems("invalid-value"));
        units(unit().replace("\"WOO\"", "\"PAR\"")).then().body("results[0].faults.code", contains("not-a-dwelling"));
        units(unit().replace("\"idExtern\": \"4711\",", ""))
                .then()
                .body("results[0].faults.path", contains("/idExtern"));
    }

    @Test
    void a_message_that_speaks_for_another_corporation_is_rejected() {
        accepted(units(unit()));

        other().body(unit())
                .post("/v1/vera/eenheden")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("results[0].faults.code", contains("other-organisation"));
        units(unit().replace(name(), UUID.randomUUID().toString()))
                .then()
                .body("results[0].faults.code", contains("other-organisation"));
        units(unit().replace(name(), corporation.toString())).then().body("rejected", equalTo(0));
    }

    @Test
    void what_a_later_message_leaves_out_stays() {
        var dwelling = accepted(units(unit()));

        units("{\"idExtern\": \"4711\", \"status\": {\"code\": \"VEH\"}}")
                .then()
                .body("accepted", equalTo(1))
                .body("results[0].faults", empty());

        assertThat(outbox.types(dwelling)).containsExactly(REGISTERED, ANNOUNCED, WITHDRAWN);
        officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("rooms", equalTo(2));
    }

    @Test
    void terms_do_not_change_under_an_offer() {
        var dwelling = accepted(units(unit()));
        AnOffer.requestedOn(dwelling);

        units(unit().replace("2026-03-01", "2026-05-01"))
                .then()
                .body("results[0].outcome", equalTo("UNCHANGED"))
                .body("results[0].faults.code", contains("vacancy-held"));
        assertThat(outbox.types(dwelling)).containsExactly(REGISTERED, ANNOUNCED);
    }

    @Test
    void a_direct_publication_opens_a_vacancy_and_closes_it() {
        var dwelling = accepted(units(unit().replace("\"NIB\"", "\"MUT\"")));
        assertThat(outbox.types(dwelling)).containsExactly(REGISTERED);

        post("publicaties", publication(text -> text)).then().body("accepted", equalTo(1));
        post("publicaties", publication(text -> text)).then().body("unchanged", equalTo(1));
        post("publicaties", publication(text -> text.replace("GEP", "ING")))
                .then()
                .body("accepted", equalTo(1));
        post("publicaties", publication(text -> text.replace("DIS", "AAN")))
                .then()
                .body("unchanged", equalTo(1));

        assertThat(outbox.types(dwelling)).containsExactly(REGISTERED, ANNOUNCED, WITHDRAWN);
        post("publicaties", publication(text -> text.replace("4711", "unheard-of")))
                .then()
                .body("results[0].faults.code", contains("unknown-dwelling"));
    }

    @Test
    void a_running_contract_is_a_signed_tenancy() {
        var dwelling = accepted(units(unit()));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();

        contract(text -> text.replace("LOP", "GOE")).then().body("accepted", equalTo(1));
        contract(text -> text)
                .then()
                .body("accepted", equalTo(1))
                .body("results[0].dwellingId", equalTo(dwelling.toString()))
                .body("results[0].faults.code", contains("flip-review-assumed"));
        contract(text -> text).then().body("unchanged", equalTo(1));

        var signed = outbox.rows(offer.id).get(1);
        assertThat(signed.type()).isEqualTo("nl.weerthuis.tenancy-signed.v1");
        assertThat(signed.data().path("contractForm").asText()).isEqualTo("FLIP");
        assertThat(signed.data().path("flipReviewOn").asText()).isEqualTo("2027-02-28");
        assertThat(signed.data().path("plannedKeyDate").asText()).isEqualTo("2026-03-01");
        // The corporation's export shows it as let now; that is no withdrawal.
        units(unit().replace("\"LEE\"", "\"VEH\"")).then().body("results[0].outcome", equalTo("UNCHANGED"));
        assertThat(offer.status()).isEqualTo("USED");
    }

    @Test
    void a_contract_takes_a_firm_hold() {
        accepted(units(unit()));

        contract(text -> text).then().body("results[0].faults.code", contains("reservation-not-confirmed"));
        contract(text -> text.replace("4711", "unheard-of"))
                .then()
                .body("results[0].faults.code", contains("unknown-dwelling"));
        contract(text -> text.replace("\"HUU\"}, \"detailSoort\"", "\"KOO\"}, \"detailSoort\""))
                .then()
                .body("results[0].faults.code", contains("not-a-tenancy"));
    }

    @Test
    void a_contract_reported_by_hand_is_recognised_and_ends_when_it_ends() {
        var dwelling = accepted(units(unit()));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        var today = Housing.today().toString();
        var tenancy = id(
                officer(corporation)
                        .body(java.util.Map.of(
                                "offerId",
                                offer.id,
                                "contractForm",
                                "REGULAR",
                                "startOn",
                                today,
                                "plannedKeyDate",
                                today))
                        .post("/v1/tenancies"),
                201);
        officer(corporation)
                .body(java.util.Map.of("keyDate", today))
                .post("/v1/tenancies/{id}/key-handover", tenancy)
                .then()
                .statusCode(200);
        UnaryOperator<String> regular = text -> text.replace("TIJ", "ONB")
                .replaceAll("\"relaties\"[^}]*.*\\}\\]\\} \\],", "")
                .replace("2026-03-01", today)
                .replace("\"einddatum\": \"2027-02-28\", \"bepaaldeTijd\": true,", "");

        contract(regular).then().body("results[0].outcome", equalTo("UNCHANGED"));
        contract(text -> regular.apply(text)
                        .replace("LOP", "BEE")
                        .replace("\"rekenhuur\"", "\"eindeReden\": {\"code\": \"OPZ\"}, \"rekenhuur\""))
                .then()
                .body("results[0].outcome", equalTo("ACCEPTED"));

        var ended = outbox.rows(offer.id).get(outbox.rows(offer.id).size() - 1);
        assertThat(ended.type()).isEqualTo("nl.weerthuis.tenancy-ended.v1");
        assertThat(ended.data().path("code").asText()).isEqualTo("GIVEN_NOTICE");
        units(unit()).then().body("accepted", equalTo(1));
        assertThat(outbox.types(dwelling)).containsExactly(REGISTERED, ANNOUNCED, ANNOUNCED);
    }

    @Test
    void a_contract_of_the_tenants_own_after_the_providers_is_the_omklap_in_whichever_order_it_is_told() {
        var offer = livedInByWayOfAProvider();
        UnaryOperator<String> own = text -> text.replace("HO-1", "HO-2")
                .replace("TIJ", "ONB")
                .replace("\"REC\"", "\"NAT\"")
                .replace("2026-03-01", Housing.today().toString())
                .replace("\"einddatum\": \"2027-02-28\", \"bepaaldeTijd\": true,", "");
        UnaryOperator<String> renamed = text -> text.replace("LOP", "BEE")
                .replace(
                        "\"rekenhuur\"",
                        "\"eindeReden\": {\"code\": \"OPZ\"}, \"eindeDetailReden\": {\"code\": \"WIJ\"}, \"rekenhuur\"");

        contract(renamed).then().body("results[0].outcome", equalTo("UNCHANGED"));
        contract(own).then().body("results[0].outcome", equalTo("ACCEPTED"));
        contract(own).then().body("results[0].outcome", equalTo("UNCHANGED"));
        contract(text -> renamed.apply(text).replace("615.20", "616.00"))
                .then()
                .body("results[0].outcome", equalTo("UNCHANGED"));

        assertThat(outbox.types(offer.id))
                .endsWith("nl.weerthuis.keys-handed-over.v1", "nl.weerthuis.tenancy-flipped.v1");
        officer(corporation)
                .get("/v1/tenancies")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1))
                .body("items[0].status", equalTo("ACTIVE"))
                .body("items[0].contractForm", equalTo("REGULAR"))
                .body("items[0].holder", equalTo("TENANT"));
    }

    private AnOffer livedInByWayOfAProvider() {
        var dwelling = accepted(units(unit()));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        contract(text -> text).then().body("accepted", equalTo(1));
        String tenancy = officer(corporation).get("/v1/tenancies").path("items[0].id");
        officer(corporation)
                .body(java.util.Map.of("keyDate", "2026-03-02"))
                .post("/v1/tenancies/{id}/key-handover", tenancy)
                .then()
                .statusCode(200);
        return offer;
    }

    @Test
    void a_contract_that_ended_here_and_runs_there_is_pointed_out() {
        var dwelling = accepted(units(unit()));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        contract(text -> text).then().body("accepted", equalTo(1));

        offer.publish(offer.closure("NOT_PROCEEDED"));
        offer.awaitFact("nl.weerthuis.tenancy-ended.v1");

        contract(text -> text)
                .then()
                .body("results[0].outcome", equalTo("UNCHANGED"))
                .body("results[0].faults.code", org.hamcrest.Matchers.hasItem("tenancy-ended"));
    }

    @Test
    void a_cancelled_draft_is_dropped_and_nobody_hears_of_it() {
        var dwelling = accepted(units(unit()));
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        contract(text -> text.replace("LOP", "VOO")).then().body("accepted", equalTo(1));

        contract(text -> text.replace("LOP", "GEA")).then().body("accepted", equalTo(1));

        assertThat(offer.facts()).containsExactly("nl.weerthuis.dwelling-reserved.v1");
        assertThat(offer.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void what_is_no_delivery_at_all_is_refused_whole() {
        for (var body : List.of("{", "[1,", "{}{}", "[] x", "{\"a\":1,\"a\":2}", "[".repeat(1_000))) {
            units(body).then().statusCode(400).body("code", equalTo("invalid-input"));
        }
        units(" ").then().statusCode(400).body("errors[0].code", equalTo("body-required"));
        units("[]").then().statusCode(200).body("records", equalTo(0));
        system(corporation)
                .contentType("application/json")
                .body(new byte[] {'"', (byte) 0xC3, '"'})
                .post("/v1/vera/eenheden")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("invalid-encoding"));
        system(corporation)
                .contentType("application/xml")
                .body("<eenheid/>")
                .post("/v1/vera/eenheden")
                .then()
                .statusCode(415);
    }

    @Test
    void wild_values_are_faults_and_never_errors() {
        for (var rent : List.of("1e400", "-0", "1e-999999999", "99999999999999999999", "null", "\"615.20\"", "-5")) {
            units(unit().replace("615.20", rent)).then().statusCode(200).body("rejected", equalTo(1));
        }
        units(unit("area").replace("48.0", "1e-999999999"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1));
        for (var date : List.of("0000-01-01", "9999-12-31", "2026-02-30", "+1000000-01-01", "morgen")) {
            units(unit().replace("2026-03-01", date)).then().statusCode(200).body("rejected", equalTo(1));
        }
        units(unit().replace("Voorbeeldstraat", "\\u0000\\u202e"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1));
        units(unit().replace(name(), "x".repeat(10_000))).then().statusCode(200).body("rejected", equalTo(1));
        units(unit().replace("[{\"soort\": {\"code\": \"GBO\"}, \"waarde\": 48.0}]", "[null]"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    private String unit() {
        return unit("4711");
    }

    /** The example, in the name of this test's own corporation. */
    private String unit(String reference) {
        return Examples.read("eenheid.json").replace("4711", reference).replace("corporatie-x", name());
    }

    private String publication(UnaryOperator<String> change) {
        return change.apply(Examples.read("publicatie.json").replace("corporatie-x", name()));
    }

    private Response contract(UnaryOperator<String> change) {
        return post("overeenkomsten", change.apply(Examples.read("overeenkomst.json")));
    }

    private Response units(String body) {
        return post("eenheden", body);
    }

    private Response post(String what, String body) {
        return system(corporation).body(body).post("/v1/vera/" + what);
    }

    private String name() {
        return "corporatie-" + corporation;
    }

    private static io.restassured.specification.RequestSpecification other() {
        return system(UUID.randomUUID());
    }

    private static UUID accepted(Response answer) {
        ValidatableResponse checked = answer.then().statusCode(200).body("accepted", equalTo(1));
        return UUID.fromString(checked.extract().jsonPath().getString("results[0].dwellingId"));
    }

    private static String kept(UUID dwelling) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query =
                        connection.prepareStatement("select content from housing.vera_record where dwelling_id = ?")) {
            query.setObject(1, dwelling);
            var rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}
