package nl.weerthuis.caseflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The body of a nomination, right unless it is made wrong on purpose. Every method answers with a changed copy. */
public final class Nominations {

    private final Map<String, Object> body;

    private Nominations(Map<String, Object> body) {
        this.body = body;
    }

    /** From Almere, ready, nothing arranged. */
    public static Nominations aNomination() {
        var client = Map.of(
                "familyName", "Voorbeeld" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""),
                "prefix", "van der",
                "givenNames", "Sam",
                "birthDate", "1990-05-17",
                "bsn", "999900006",
                "contact", "0612345678");
        var body = new LinkedHashMap<String, Object>();
        body.put("clientReference", "ref-" + UUID.randomUUID());
        body.put("client", client);
        body.put("targetGroup", "SHELTERED_LIVING");
        body.put("facilityKind", Map.of("list", "WMO020", "code", "15"));
        body.put("readyOn", "2026-01-15");
        body.put("household", Map.of("adults", 1, "children", List.of(Map.of("birthYear", 2019)), "pets", true));
        body.put("origin", knownOrigin("0034"));
        body.put(
                "searchProfile",
                Map.of(
                        "rooms",
                        3,
                        "rentClass",
                        "RENT_CAP_SMALL",
                        "stepFree",
                        false,
                        "areas",
                        List.of("0034", "BU00340101"),
                        "exclusions",
                        List.of("0995")));
        return new Nominations(body);
    }

    public static Map<String, Object> knownOrigin(String municipality) {
        return Map.of(
                "basis",
                "KNOWN",
                "municipality",
                municipality,
                "evidence",
                List.of(Map.of("kind", "PERSONS_REGISTER", "on", "2024-03-01")));
    }

    public static Map<String, Object> safetyOrigin(String municipality, String requested) {
        return Map.of(
                "basis",
                "EXCEPTION",
                "municipality",
                municipality,
                "exceptionCode",
                "SAFETY",
                "requestedMunicipality",
                requested);
    }

    /** With everything that must be settled before admission and an offer. */
    public Nominations prepared() {
        return with("preconditions", preconditions("RESIDENCE", "REGISTRATION", "TENANCY_HISTORY"))
                .with("supportArrangement", Map.of("hoursPerWeek", 6, "startOn", "2026-02-01"))
                .with(
                        "consents",
                        List.of(
                                Map.of("partyKind", "REGION", "scope", "TABLE"),
                                Map.of("partyKind", "CORPORATION", "scope", "HOUSING")));
    }

    public static List<Map<String, Object>> preconditions(String... met) {
        var all = new ArrayList<Map<String, Object>>();
        for (var code : met) {
            all.add(Map.of("code", code, "status", "MET"));
        }
        return all;
    }

    public Nominations with(String field, Object value) {
        var copy = new LinkedHashMap<>(body);
        copy.put(field, value);
        return new Nominations(copy);
    }

    public Nominations without(String field) {
        var copy = new LinkedHashMap<>(body);
        copy.remove(field);
        return new Nominations(copy);
    }

    @SuppressWarnings("unchecked")
    public Nominations withClient(String field, Object value) {
        var client = new LinkedHashMap<>((Map<String, Object>) body.get("client"));
        if (value == null) {
            client.remove(field);
        } else {
            client.put(field, value);
        }
        return with("client", client);
    }

    public Object field(String name) {
        return body.get(name);
    }

    @SuppressWarnings("unchecked")
    public String familyName() {
        return ((Map<String, Object>) body.get("client")).get("familyName").toString();
    }

    public Map<String, Object> json() {
        return body;
    }
}
