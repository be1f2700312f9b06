package nl.weerthuis.journeys.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.vera.VeraSystem;

/** What the people of a corporation enter in their own system: units and contracts, in VERA's words and over HTTP. */
final class OwnVeraSystem {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String corporation;

    OwnVeraSystem(VeraSystem system, Party corporation) {
        this.corporation = corporation.key();
        this.url = system.url(this.corporation);
    }

    String url() {
        return url;
    }

    /** Homes in Lelystad, all of them let. */
    void hasLet(String... references) throws Exception {
        enter("eenheden", units(List.of(references), "VEH", "PER"));
    }

    /** Empty, and meant for a tenant out of the ordinary. */
    void standsEmpty(LocalDate from, String... references) throws Exception {
        var units = units(List.of(references), "LEE", "NIB");
        units.forEach(unit -> unit.put("opleverdatum", from.toString()));
        enter("eenheden", units);
    }

    /** Omklap: a care provider rents, somebody lives there. */
    void hasProviderContract(String reference, String unit, LocalDate from, LocalDate until) throws Exception {
        var contract = contract(reference, unit, from);
        contract.put("detailSoort", code("TIJ"));
        contract.put("einddatum", until.toString());
        contract.put("bepaaldeTijd", true);
        contract.put("relaties", List.of(party("REC", "HUU"), party("NAT", "BEW")));
        enter("overeenkomsten", List.of(contract));
    }

    /** Wijziging tenaamstelling: the first ends, and the tenant's own begins. */
    void passesToTheTenant(String first, String second, String unit, LocalDate from) throws Exception {
        enter(
                "overeenkomsten",
                List.of(new LinkedHashMap<>(Map.of(
                        "idExtern", first,
                        "status", code("BEE"),
                        "einddatum", from.minusDays(1).toString(),
                        "eindeReden", code("OPZ"),
                        "eindeDetailReden", code("WIJ")))));
        var own = contract(second, unit, from);
        own.put("detailSoort", code("ONB"));
        own.put("relaties", List.of(party("NAT", "HUU")));
        enter("overeenkomsten", List.of(own));
    }

    private Map<String, Object> contract(String reference, String unit, LocalDate from) {
        var contract = new LinkedHashMap<String, Object>();
        contract.put("idExtern", reference);
        contract.put("idOrganisatie", corporation);
        contract.put("soort", code("HUU"));
        contract.put("status", code("LOP"));
        contract.put("begindatum", from.toString());
        contract.put("eenheden", List.of(Map.of("idExtern", unit, "idOrganisatie", corporation)));
        return contract;
    }

    private List<Map<String, Object>> units(List<String> references, String status, String detail) {
        var units = new ArrayList<Map<String, Object>>();
        for (var reference : references) {
            var unit = new LinkedHashMap<String, Object>();
            unit.put("idExtern", reference);
            unit.put("idOrganisatie", corporation);
            unit.put("soort", code("WOO"));
            unit.put("detailSoort", code("POF"));
            unit.put("status", code(status));
            unit.put("detailStatus", code(detail));
            unit.put("adres", address(reference));
            unit.put("kamersAantal", 3);
            unit.put("zelfstandig", true);
            unit.put("rekenhuur", 598.50);
            units.add(unit);
        }
        return units;
    }

    private static Map<String, Object> address(String reference) {
        return Map.of(
                "soort", code("EEN"),
                "straatnaam", "Botter",
                "huisnummer", String.valueOf(Integer.parseInt(reference.replaceAll("\\D", ""))),
                "postcode", "8232JR",
                "woonplaats", Map.of("naam", "Lelystad"),
                "gemeente", Map.of("code", WeekPeople.HOME_TOWN, "naam", "Lelystad"),
                "buurt", Map.of("code", "BU09950101"));
    }

    private static Map<String, Object> party(String kind, String role) {
        return Map.of("soort", code(kind), "rollen", List.of(Map.of("soort", code(role))));
    }

    private static Map<String, Object> code(String code) {
        return Map.of("code", code);
    }

    private void enter(String collection, List<Map<String, Object>> records) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + "/" + collection))
                .header("X-API-KEY", "medewerker")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(text(records)))
                .build();
        var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IllegalStateException("The own system answers %d to %s".formatted(status, collection));
        }
    }

    private String text(Object records) throws JsonProcessingException {
        return json.writeValueAsString(records);
    }
}
