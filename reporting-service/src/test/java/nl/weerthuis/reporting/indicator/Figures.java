package nl.weerthuis.reporting.indicator;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.reporting.SampleRegion;

/** A table as its reader gets it. */
record Figures(List<Map<String, Object>> items) {

    static final String HIDDEN = "hidden";

    static String freeze(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .post("/v1/snapshots")
                .then()
                .statusCode(201)
                .extract()
                .path("snapshotId");
    }

    static Figures read(String indicator, String token) {
        return new Figures(answer(indicator, token).getList("items"));
    }

    static JsonPath answer(String indicator, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/indicators/" + indicator)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The labels of a contract's line. */
    static String[] contract(SampleRegion region, int municipality, UUID corporation, String period, String... more) {
        return Stream.concat(
                        Stream.of(
                                "municipalityCode=" + region.code(municipality),
                                "corporationId=" + corporation,
                                "period=" + period),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** The value of one figure as text: a number, "hidden", or "null" when it is not known. */
    String of(String measure, String... labels) {
        var found = items.stream()
                .filter(item -> item.get("measure").equals(measure) && fits(item, labels))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d figures for %s %s".formatted(found.size(), measure, List.of(labels)));
        }
        return Boolean.TRUE.equals(found.get(0).get("suppressed"))
                ? HIDDEN
                : String.valueOf(found.get(0).get("value"));
    }

    /** Labels as {@code name=value}; those not named must be absent. The corporation's name goes with its id. */
    private static boolean fits(Map<String, Object> item, String... labels) {
        return List.of("municipalityCode", "targetGroup", "breakdown", "corporationId", "period").stream()
                .allMatch(name -> Objects.equals(item.get(name), asked(name, labels)));
    }

    private static String asked(String name, String... labels) {
        return List.of(labels).stream()
                .filter(label -> label.startsWith(name + "="))
                .map(label -> label.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
