package nl.weerthuis.housing.capacity;

import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class CapacityApiTest {

    private final String neighbourhood =
            "BU0995%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));

    @Test
    void is_set_from_a_day_on_and_told_to_all_who_plan() {
        var capacity = id(set(0, 12, "2026-01-01"), 201);

        var fact = OutboxProbe.of("housing").rows(capacity).get(0);
        assertThat(fact.type()).isEqualTo("nl.weerthuis.capacity-set.v1");
        assertThat(fact.data().path("limit").asInt()).isZero();
        assertThat(fact.data().path("neighbourhoodCode").asText()).isEqualTo(neighbourhood);
        set(3, 12, "2026-01-01").then().statusCode(409).body("code", equalTo("capacity-known"));
        set(3, 12, "2026-07-01").then().statusCode(201);
        for (var reader : new io.restassured.specification.RequestSpecification[] {
            officer(UUID.randomUUID()),
            coordinator(),
            as("wmo-consultant", UUID.randomUUID(), "MUNICIPALITY"),
            as("policy-adviser", UUID.randomUUID(), "REGION")
        }) {
            reader.get("/v1/capacities?municipalityCode=0995&pageSize=100")
                    .then()
                    .statusCode(200)
                    .body("items.neighbourhoodCode", hasItem(neighbourhood));
        }
    }

    @Test
    void whether_another_region_has_set_one_is_not_told() {
        var elsewhere = Housing.anOffice("0150");
        var body = new HashMap<>(body(3, 12, "2026-01-01"));
        body.put("neighbourhoodCode", neighbourhood.replace("BU0995", "BU0150"));
        as("table-coordinator", elsewhere, "REGION")
                .body(body)
                .post("/v1/capacities")
                .then()
                .statusCode(201);

        var known = coordinator().body(body).post("/v1/capacities");
        body.put("validFrom", "2028-01-01");
        var unknown = coordinator().body(body).post("/v1/capacities");

        assertThat(known.statusCode()).isEqualTo(403);
        assertThat(withoutTrace(known)).isEqualTo(withoutTrace(unknown));
    }

    @Test
    void names_every_fault_at_once() {
        coordinator()
                .body(Map.of("neighbourhoodCode", "BU1", "limit", -1, "periodMonths", 61, "validFrom", "2026-01-01"))
                .post("/v1/capacities")
                .then()
                .statusCode(400)
                .body("errors.path", containsInAnyOrder("/neighbourhoodCode", "/limit", "/periodMonths"));
    }

    @Test
    void is_for_the_region_to_set() {
        as("policy-adviser", UUID.randomUUID(), "MUNICIPALITY")
                .body(body(1, 12, "2026-01-01"))
                .post("/v1/capacities")
                .then()
                .statusCode(403);
        officer(UUID.randomUUID())
                .body(body(1, 12, "2026-01-01"))
                .post("/v1/capacities")
                .then()
                .statusCode(403);
    }

    @Test
    void a_district_bears_by_its_thousands_for_a_while_and_with_a_reason() {
        var district = "WK0995%02d".formatted(ThreadLocalRandom.current().nextInt(100));
        var body = new HashMap<String, Object>(Map.of(
                "neighbourhoodCode",
                district,
                "limit",
                4,
                "basis",
                "PER_THOUSAND",
                "dwellings",
                1_900,
                "periodMonths",
                12,
                "coolingDays",
                60,
                "validFrom",
                "2031-01-01",
                "validUntil",
                "2031-06-30",
                "reason",
                "CONCENTRATION"));
        // Districts are few: another test may have met this one.
        body.put(
                "validFrom",
                "2031-01-%02d".formatted(1 + ThreadLocalRandom.current().nextInt(28)));

        var capacity = id(coordinator().body(body).post("/v1/capacities"), 201);

        var fact = OutboxProbe.of("housing").rows(capacity).get(0).data();
        assertThat(fact.path("neighbourhoodCode").asText()).isEqualTo(district);
        assertThat(fact.path("limit").asInt()).isEqualTo(7);
        assertThat(fact.path("coolingDays").asInt()).isEqualTo(60);
        assertThat(fact.path("validUntil").asText()).isEqualTo("2031-06-30");
        assertThat(fact.path("reason").asText()).isEqualTo("CONCENTRATION");
        holdsOn("2031-06-30", district, true);
        holdsOn("2031-07-01", district, false);
    }

    private static void holdsOn(String day, String district, boolean holds) {
        var codes = coordinator()
                .get("/v1/capacities?municipalityCode=0995&pageSize=100&on={day}", day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.neighbourhoodCode");
        assertThat(codes.contains(district)).isEqualTo(holds);
    }

    @Test
    void a_limit_by_thousands_needs_to_know_how_many_stand_there() {
        coordinator()
                .body(Map.of(
                        "neighbourhoodCode",
                        neighbourhood,
                        "limit",
                        4,
                        "basis",
                        "PER_THOUSAND",
                        "periodMonths",
                        12,
                        "coolingDays",
                        731,
                        "validFrom",
                        "2026-01-01",
                        "validUntil",
                        "2025-12-31"))
                .post("/v1/capacities")
                .then()
                .statusCode(400)
                .body("errors.path", containsInAnyOrder("/dwellings", "/coolingDays", "/validUntil"));
    }

    private Response set(int limit, int months, String from) {
        return coordinator().body(body(limit, months, from)).post("/v1/capacities");
    }

    private Map<String, Object> body(int limit, int months, String from) {
        return Map.of("neighbourhoodCode", neighbourhood, "limit", limit, "periodMonths", months, "validFrom", from);
    }

    private static String withoutTrace(Response response) {
        return response.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
