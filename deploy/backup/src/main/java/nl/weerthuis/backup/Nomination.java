package nl.weerthuis.backup;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An invented person as the body of a nomination; the name occurs nowhere else. */
record Nomination(String familyName) {

    static Nomination ofSomebody(String beginning) {
        // Letters only, as names have.
        return new Nomination(beginning + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
    }

    Map<String, Object> body() {
        return Map.of(
                "clientReference", "drill-" + UUID.randomUUID(),
                "client", Map.of("familyName", familyName, "givenNames", "Sam", "birthDate", "1990-05-17"),
                "targetGroup", "SHELTERED_LIVING",
                "facilityKind", Map.of("list", "WMO020", "code", "15"),
                "readyOn", "2026-01-15",
                "household", Map.of("adults", 1, "children", List.of()),
                "origin",
                        Map.of(
                                "basis", "KNOWN",
                                "municipality", "0034",
                                "evidence", List.of(Map.of("kind", "PERSONS_REGISTER", "on", "2024-03-01"))),
                "searchProfile",
                        Map.of(
                                "rooms",
                                2,
                                "rentClass",
                                "RENT_CAP_SMALL",
                                "stepFree",
                                false,
                                "areas",
                                List.of(),
                                "exclusions",
                                List.of()));
    }
}
