package nl.weerthuis.local.vera;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one corporation's own system holds: records by collection and key, as VERA has them. */
final class Stock {

    static final List<String> COLLECTIONS = List.of(
            "eenheden",
            "publicaties",
            "kandidaten",
            "aanbiedingen",
            "toewijzingen",
            "overeenkomsten",
            "huuropzeggingen");

    private static final int PUBLISHED = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, ObjectNode>> collections = new ConcurrentHashMap<>();

    /** A fictitious stock; every tenth dwelling stands empty for a tenant out of the ordinary, half of those published. */
    void fill(String corporation, int dwellings) {
        for (int i = 1; i <= dwellings; i++) {
            put("eenheden", unit(corporation, i));
            if (i % PUBLISHED == 0) {
                put("publicaties", publication(corporation, i));
            }
        }
    }

    /** As VERA says: POST for a record that is new, PUT and PATCH for one that is known; a list may hold both. */
    int take(String method, String collection, JsonNode record) {
        var isKnown = collections
                .getOrDefault(collection, Map.of())
                .containsKey(record.path("idExtern").asText(""));
        if (record.isObject() && isKnown && method.equals("POST")) {
            return 409;
        }
        if (record.isObject() && !isKnown && !method.equals("POST")) {
            return 404;
        }
        put(collection, record);
        return method.equals("POST") ? 201 : 200;
    }

    /** Whether it is the first word on a hold. */
    static boolean isHold(String method, String collection, JsonNode record) {
        var isOption = record.path("detailStatus").path("code").asText("").equals("OOP");
        return collection.equals("publicaties") && isOption
                || collection.equals("aanbiedingen") && method.equals("POST");
    }

    /** One record, or a list; a record that is known takes over what is said of it, as PATCH does. */
    void put(String collection, JsonNode records) {
        var all = collections.computeIfAbsent(collection, absent -> new LinkedHashMap<>());
        synchronized (all) {
            if (records instanceof ArrayNode list) {
                list.forEach(record -> put(all, record));
            } else {
                put(all, records);
            }
        }
    }

    int size(String collection) {
        return collections.getOrDefault(collection, Map.of()).size();
    }

    ArrayNode page(String collection, int page, int size) {
        var all = collections.getOrDefault(collection, Map.of());
        var found = json.createArrayNode();
        synchronized (all) {
            all.values().stream().skip((page - 1L) * size).limit(size).forEach(found::add);
        }
        return found;
    }

    private static void put(Map<String, ObjectNode> all, JsonNode record) {
        var key = record.path("idExtern").asText("");
        if (!(record instanceof ObjectNode object) || key.isEmpty()) {
            throw new IllegalArgumentException("A record has no idExtern.");
        }
        var known = all.get(key);
        if (known == null) {
            all.put(key, object.deepCopy());
        } else {
            known.setAll(object);
        }
    }

    private ObjectNode unit(String corporation, int number) {
        var isEmpty = number % 10 == 0;
        var unit = json.createObjectNode();
        unit.put("idExtern", "VHE-%05d".formatted(number));
        unit.put("idOrganisatie", corporation);
        unit.put("idGegevensbeheerder", "00340100%08d".formatted(number));
        unit.set("soort", code("WOO"));
        unit.set("detailSoort", code(number % 7 == 0 ? "KAM" : "POF"));
        unit.set("status", code(isEmpty ? "LEE" : "VEH"));
        unit.set("detailStatus", code(isEmpty ? "NIB" : "PER"));
        if (isEmpty) {
            unit.put("opleverdatum", "2026-03-01");
        }
        var adres = unit.putObject("adres");
        adres.set("soort", code("EEN"));
        adres.put("straatnaam", "Voorbeeldstraat");
        adres.put("huisnummer", String.valueOf(number));
        adres.put("postcode", "1315HR");
        adres.set("gemeente", code("0034").put("naam", "Almere"));
        unit.put("kamersAantal", number % 4 + 1);
        unit.put("zelfstandig", number % 7 != 0);
        unit.put("rekenhuur", 450 + number % 300);
        // Nobody keeps it: it is here to be left out.
        unit.putArray("relaties").addObject().put("naam", "J. Voorbeeld").set("soort", code("NAT"));
        return unit;
    }

    private ObjectNode publication(String corporation, int number) {
        var publication = json.createObjectNode();
        publication.put("idExtern", "PUB-%05d".formatted(number));
        publication.put("idOrganisatie", corporation);
        publication.set("status", code("GEP"));
        publication.set("model", code("DIS"));
        publication.put("opleverdatum", "2026-03-01T00:00:00Z");
        publication.putArray("eenheden").addObject().put("idExtern", "VHE-%05d".formatted(number));
        return publication;
    }

    private ObjectNode code(String code) {
        return json.createObjectNode().put("code", code);
    }
}
