package nl.weerthuis.housing.target;

import static nl.weerthuis.housing.AnOffer.PATIENCE;
import static nl.weerthuis.housing.Housing.anOffice;
import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class TargetApiTest {

    private final UUID corporation = UUID.randomUUID();

    @Test
    void may_be_unknown_and_become_known() {
        var target = id(set(aTarget("2026-H2", "UNKNOWN", null)), 201);

        show(target)
                .then()
                .body("number", nullValue())
                .body("balance", nullValue())
                .body("unit", equalTo("DWELLING"))
                .body("realised", equalTo(0));
        adjust(target, "\"0\"", Map.of("status", "PROVISIONAL", "number", 12))
                .then()
                .statusCode(200)
                .body("balance", equalTo(15));
        adjust(target, "*", Map.of("status", "ESTABLISHED", "number", 10))
                .then()
                .statusCode(400)
                .body("errors.path", contains("/decision"));
        adjust(target, "*", Map.of("status", "ESTABLISHED", "number", 10, "decision", "BW-2026/041"))
                .then()
                .statusCode(200)
                .body("adjustments.number", contains(12, 10))
                .body("adjustments.decision", contains(null, "BW-2026/041"));

        assertThat(OutboxProbe.of("housing").types(target))
                .containsExactly(
                        "nl.weerthuis.target-set.v1",
                        "nl.weerthuis.target-adjusted.v1",
                        "nl.weerthuis.target-adjusted.v1");
        adjust(target, "\"0\"", Map.of("status", "UNKNOWN")).then().statusCode(412);
    }

    @Test
    void the_same_adjustment_again_states_nothing() {
        var target = id(set(aTarget("2026-H2", "PROVISIONAL", 12)), 201);

        adjust(target, "*", Map.of("status", "PROVISIONAL", "number", 12))
                .then()
                .statusCode(200);

        assertThat(OutboxProbe.of("housing").types(target)).hasSize(1);
    }

    @Test
    void no_half_year_has_two() throws Exception {
        var statuses =
                AtOnce.run(6, () -> set(aTarget("2026-H1", "UNKNOWN", null)).statusCode());
        assertThat(Collections.frequency(statuses, 201)).isOne();
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(5);

        set(aTarget("2026", "UNKNOWN", null)).then().statusCode(409).body("code", equalTo("target-known"));
        set(aTarget("2026-H2", "UNKNOWN", null)).then().statusCode(201);
        set(aTarget("2027", "UNKNOWN", null)).then().statusCode(201);
    }

    @Test
    void a_realisation_counts_once_also_when_it_comes_before_the_target() {
        var realisation = UUID.randomUUID();
        count(realisation, "2026-H1", 3, 1);
        count(realisation, "2026-H1", 3, 1);
        count(realisation, "2026-H1", 3, 2);
        count(UUID.randomUUID(), "2026-H2", 2, 1);
        count(UUID.randomUUID(), "2025-H2", 1, 1);

        var homes = id(set(aTarget("2026", "PROVISIONAL", 12)), 201);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> show(homes).then().body("realised", equalTo(2)).body("balance", equalTo(13)));

        var persons = aTarget("2025-H2", "PROVISIONAL", 1);
        persons.put("unit", "PERSON");
        persons.put("openingBalance", -2);
        show(id(set(persons), 201)).then().body("realised", equalTo(1)).body("balance", equalTo(-2));
    }

    @Test
    void is_seen_by_its_corporation_its_municipality_and_the_region() {
        var target = id(set(aTarget("2026-H2", "PROVISIONAL", 12)), 201);
        var municipality = aMunicipality("0995");

        officer(corporation).get("/v1/targets").then().body("items", hasSize(1));
        officer(UUID.randomUUID()).get("/v1/targets").then().body("items", hasSize(0));
        officer(UUID.randomUUID()).get("/v1/targets/{id}", target).then().statusCode(404);
        Housing.consultant(municipality).get("/v1/targets/{id}", target).then().statusCode(200);
        Housing.consultant(aMunicipality("0034"))
                .get("/v1/targets/{id}", target)
                .then()
                .statusCode(404);
        as("policy-adviser", UUID.randomUUID(), "REGION")
                .get("/v1/targets/{id}", target)
                .then()
                .statusCode(200);
        coordinator().get("/v1/targets?corporationId=" + corporation).then().body("items", hasSize(1));
        as("policy-adviser", municipality, "MUNICIPALITY")
                .body(aTarget("2027-H1", "UNKNOWN", null))
                .post("/v1/targets")
                .then()
                .statusCode(403);
    }

    @Test
    void whether_another_region_has_one_is_not_told() {
        var zwolle = anOffice("0193");
        var target = aTarget("2026-H2", "PROVISIONAL", 12);
        target.put("municipalityCode", "0193");
        as("table-coordinator", zwolle, "REGION")
                .body(target)
                .post("/v1/targets")
                .then()
                .statusCode(201);

        var known = coordinator().body(target).post("/v1/targets");
        target.put("period", "2029-H1");
        var unknown = coordinator().body(target).post("/v1/targets");

        assertThat(known.statusCode()).isEqualTo(403);
        assertThat(withoutTrace(known)).isEqualTo(withoutTrace(unknown));
        target.put("municipalityCode", "0034");
        as("policy-adviser", zwolle, "REGION")
                .body(target)
                .post("/v1/targets")
                .then()
                .statusCode(403);
    }

    @Test
    void names_every_fault_at_once() {
        set(Map.of(
                        "municipalityCode",
                        "x",
                        "corporationId",
                        aMunicipality("0995"),
                        "period",
                        "2026-H3",
                        "status",
                        "UNKNOWN",
                        "number",
                        3,
                        "openingBalance",
                        10_001))
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "invalid-municipality-code",
                                "invalid-period",
                                "number-while-unknown",
                                "out-of-range",
                                "not-a-corporation"));
    }

    private Map<String, Object> aTarget(String period, String status, Integer number) {
        var target = new HashMap<String, Object>();
        target.put("municipalityCode", "0995");
        target.put("corporationId", corporation);
        target.put("period", period);
        target.put("status", status);
        target.put("number", number);
        target.put("openingBalance", 3);
        return target;
    }

    private static Response set(Map<String, Object> target) {
        return coordinator().body(target).post("/v1/targets");
    }

    private static Response show(UUID target) {
        return coordinator().get("/v1/targets/{id}", target);
    }

    private static Response adjust(UUID target, String ifMatch, Map<String, Object> body) {
        return coordinator().header("If-Match", ifMatch).body(body).put("/v1/targets/{id}", target);
    }

    @Test
    void what_counted_is_put_right_and_the_ledger_keeps_what_it_booked() {
        var first = id(set(aTarget("2026-H1", "PROVISIONAL", 4)), 201);
        var second = id(set(aTarget("2026-H2", "PROVISIONAL", 4)), 201);
        var realisation = UUID.randomUUID();
        count(realisation, "2026-H1", 1, 1);
        awaitRealised(first, 1);

        correct(realisation, "2026-H2", true, 2);
        awaitRealised(second, 1);
        awaitRealised(first, 0);

        correct(realisation, "2026-H2", false, 3);
        awaitRealised(second, 0);

        correct(realisation, "2026-H1", true, 4);
        correct(realisation, "2026-H1", true, 4);
        awaitRealised(first, 1);
    }

    @Test
    void what_is_corrected_before_its_target_is_known_counts_once_and_as_it_is() {
        var realisation = UUID.randomUUID();
        count(realisation, "2026-H1", 1, 1);
        correct(realisation, "2026-H2", true, 2);
        var other = UUID.randomUUID();
        count(other, "2026-H2", 1, 1);

        var first = id(set(aTarget("2026-H1", "PROVISIONAL", 4)), 201);
        var second = id(set(aTarget("2026-H2", "PROVISIONAL", 4)), 201);

        awaitRealised(second, 2);
        awaitRealised(first, 0);
    }

    private void awaitRealised(UUID target, int homes) {
        await().atMost(PATIENCE).untilAsserted(() -> show(target).then().body("realised", equalTo(homes)));
    }

    private void correct(UUID realisation, String period, boolean counts, int sequence) {
        try (var publisher = EventPublisher.connect()) {
            publisher.publish(
                    "allocation-region.v1",
                    SampleEvent.of("nl.weerthuis.realisation-corrected.v1", "allocation-region")
                            .about(realisation)
                            .sequence(sequence)
                            .data(Map.of(
                                    "realisationId",
                                    realisation,
                                    "municipalityCode",
                                    "0995",
                                    "corporationId",
                                    corporation,
                                    "targetGroup",
                                    "HOMELESS_SHELTER",
                                    "period",
                                    period,
                                    "persons",
                                    1,
                                    "counts",
                                    counts,
                                    "correctedOn",
                                    Housing.today())));
        }
    }

    private void count(UUID realisation, String period, int persons, int sequence) {
        try (var publisher = EventPublisher.connect()) {
            publisher.publish(
                    "allocation-region.v1",
                    SampleEvent.of("nl.weerthuis.realisation-counted.v1", "allocation-region")
                            .about(realisation)
                            .sequence(sequence)
                            .data(Map.of(
                                    "realisationId", realisation,
                                    "municipalityCode", "0995",
                                    "corporationId", corporation,
                                    "targetGroup", "HOMELESS_SHELTER",
                                    "period", period,
                                    "persons", persons,
                                    "countedOn", Housing.today())));
        }
    }

    private static UUID aMunicipality(String code) {
        return Housing.aMunicipality(code);
    }

    private static String withoutTrace(Response response) {
        return response.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
