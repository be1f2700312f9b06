package nl.weerthuis.housing.tenancy;

import static nl.weerthuis.housing.Housing.aDwelling;
import static nl.weerthuis.housing.Housing.announce;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.OutboxProbe;

/** A home in which somebody lives, and what its corporation does with it. */
public final class ATenancy {

    static final LocalDate TODAY = Housing.today();
    static final LocalDate START = TODAY.minusDays(3);

    public final UUID corporation;
    public final UUID dwelling;
    public final AnOffer offer;
    public final UUID id;

    private ATenancy(UUID corporation, UUID dwelling, AnOffer offer, UUID id) {
        this.corporation = corporation;
        this.dwelling = dwelling;
        this.offer = offer;
        this.id = id;
    }

    /** Signed; the keys were not handed over. */
    static ATenancy signed(UUID corporation, String contractForm) {
        var dwelling = aVacant(corporation, "SELF_CONTAINED");
        var offer = AnOffer.requestedOn(dwelling).accepted().confirmed();
        var body = new HashMap<String, Object>(contract(contractForm));
        body.put("offerId", offer.id);
        var signing = officer(corporation).body(body).post("/v1/tenancies");
        return new ATenancy(corporation, dwelling, offer, id(signing, 201));
    }

    /** Somebody lives there since {@link #START}. */
    public static ATenancy livedIn(UUID corporation, String contractForm) {
        var tenancy = signed(corporation, contractForm);
        tenancy.does("key-handover", Map.of("keyDate", START.toString())).then().statusCode(200);
        return tenancy;
    }

    static UUID aVacant(UUID corporation, String housingForm) {
        var body = aDwelling();
        body.put("housingForm", housingForm);
        var dwelling = id(officer(corporation).body(body).post("/v1/dwellings"), 201);
        announce(corporation, dwelling).then().statusCode(201);
        return dwelling;
    }

    static Map<String, Object> contract(String form) {
        return Map.of("contractForm", form, "startOn", START.toString(), "plannedKeyDate", TODAY.toString());
    }

    Response does(String what, Map<String, ?> body) {
        return officer(corporation).body(body).post("/v1/tenancies/{id}/" + what, id);
    }

    Response shown() {
        return officer(corporation).get("/v1/tenancies/{id}", id);
    }

    Response history() {
        return officer(corporation).get("/v1/tenancies/{id}/history", id);
    }

    /** The last fact of a type that was stated of its offer. */
    com.fasterxml.jackson.databind.JsonNode fact(String type) {
        List<OutboxProbe.Row> rows = OutboxProbe.of("housing").rows(offer.id).stream()
                .filter(row -> row.type().equals("nl.weerthuis.%s.v1".formatted(type)))
                .toList();
        return rows.get(rows.size() - 1).data();
    }
}
