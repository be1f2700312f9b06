package nl.weerthuis.housing.agreement;

import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class PerformanceAgreementApiTest {

    private final UUID corporation = UUID.randomUUID();

    @Test
    void is_provisional_until_it_is_adopted() {
        var first = record(anAgreement());
        var agreement = id(first, 201);
        first.then()
                .body("status", equalTo("PROVISIONAL"))
                .body("versionNumber", equalTo(1))
                .body("agreementId", equalTo(agreement.toString()))
                .body("tenantsOrganisations", contains("Huurdersbelang Proef"))
                .body("clauses.number", contains("3.2"))
                .body("adoptedOn", nullValue());

        adopt(agreement)
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("decision", equalTo("RAAD-2026/12"))
                .body("adoptedOn", equalTo(Housing.today().toString()));
        adopt(agreement).then().statusCode(409).body("code", equalTo("performance-agreement-adopted"));
    }

    @Test
    void a_next_version_takes_the_place_of_the_adopted_one_when_it_is_adopted() {
        var first = id(record(anAgreement()), 201);
        adopt(first).then().statusCode(200);
        var second = id(next(first), 201);
        var third = id(next(second), 201);

        statuses(first).then().body("items.status", contains("PROVISIONAL", "SUPERSEDED", "ADOPTED"));
        adopt(second).then().statusCode(409).body("code", equalTo("performance-agreement-superseded"));
        adopt(third).then().statusCode(200);
        statuses(first).then().body("items.status", contains("ADOPTED", "SUPERSEDED", "SUPERSEDED"));
    }

    @Test
    void of_many_adoptions_at_once_one_is_first() throws Exception {
        var agreement = id(record(anAgreement()), 201);

        var answers = AtOnce.run(4, () -> adopt(agreement).statusCode());

        assertThat(Collections.frequency(answers, 200)).isOne();
        assertThat(Collections.frequency(answers, 409)).isEqualTo(3);
    }

    @Test
    void versions_recorded_at_once_are_numbered_one_after_the_other() throws Exception {
        var agreement = id(record(anAgreement()), 201);

        var answers = AtOnce.run(3, () -> next(agreement).statusCode());

        assertThat(answers).containsOnly(201);
        statuses(agreement).then().body("items.versionNumber", contains(4, 3, 2, 1));
    }

    @Test
    void that_there_is_none_is_recorded_too() {
        var none = anAgreement();
        none.put("none", true);
        none.remove("clauses");
        none.remove("documentReference");
        var agreement = id(record(none), 201);

        adopt(agreement).then().statusCode(409).body("code", equalTo("performance-agreement-none"));
        next(agreement).then().statusCode(201).body("status", equalTo("PROVISIONAL"));
    }

    @Test
    void is_seen_by_its_parties_and_the_region() {
        var agreement = id(record(anAgreement()), 201);

        for (var reader : List.of(
                officer(corporation),
                Housing.system(corporation),
                Housing.consultant(Housing.aMunicipality("0995")),
                as("policy-adviser", UUID.randomUUID(), "REGION"))) {
            reader.get("/v1/performance-agreements/{id}", agreement).then().statusCode(200);
        }
        for (var stranger : List.of(
                officer(UUID.randomUUID()),
                Housing.consultant(Housing.aMunicipality("0034")),
                as("table-coordinator", UUID.randomUUID(), "PROVIDER"))) {
            stranger.get("/v1/performance-agreements/{id}", agreement).then().statusCode(404);
        }
        officer(corporation).get("/v1/performance-agreements").then().body("total", equalTo(1));
        officer(corporation)
                .body(anAgreement())
                .post("/v1/performance-agreements")
                .then()
                .statusCode(403);
        as("policy-adviser", UUID.randomUUID(), "MUNICIPALITY")
                .body(anAgreement())
                .post("/v1/performance-agreements")
                .then()
                .statusCode(403);
    }

    @Test
    void a_target_belongs_to_one_between_the_same_parties() {
        var agreement = id(record(anAgreement()), 201);
        var target = new HashMap<String, Object>(Map.of(
                "municipalityCode", "0995", "corporationId", corporation, "period", "2026", "status", "UNKNOWN"));
        target.put("agreementId", agreement);
        var foreign = new HashMap<>(target);
        foreign.put("corporationId", UUID.randomUUID());

        coordinator()
                .body(foreign)
                .post("/v1/targets")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-in-agreement"));
        coordinator()
                .body(target)
                .post("/v1/targets")
                .then()
                .statusCode(201)
                .body("agreementId", equalTo(agreement.toString()));
    }

    @Test
    void names_every_fault_at_once() {
        var faulty = anAgreement();
        faulty.put("municipalityCode", "Almere");
        faulty.put("validUntil", "2025-12-31");
        faulty.put("corporationIds", List.of(corporation, corporation, Housing.aMunicipality("0995")));
        faulty.remove("documentReference");

        record(faulty)
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "invalid-municipality-code",
                                "ends-before-it-begins",
                                "named-twice",
                                "required",
                                "not-a-corporation"));
    }

    private Map<String, Object> anAgreement() {
        var agreement = new HashMap<String, Object>();
        agreement.put("municipalityCode", "0995");
        agreement.put("corporationIds", List.of(corporation));
        agreement.put("tenantsOrganisations", List.of("Huurdersbelang Proef"));
        agreement.put("validFrom", "2026-01-01");
        agreement.put("validUntil", "2026-12-31");
        agreement.put("documentReference", "DOC-2026-118");
        agreement.put(
                "clauses",
                List.of(Map.of(
                        "number", "3.2", "subject", "TARGET_GROUPS", "text", "Samen 40 woningen voor uitstroom.")));
        return agreement;
    }

    private static Response record(Map<String, Object> agreement) {
        return coordinator().body(agreement).post("/v1/performance-agreements");
    }

    private Response next(UUID agreement) {
        return coordinator().body(anAgreement()).post("/v1/performance-agreements/{id}/versions", agreement);
    }

    private static Response adopt(UUID agreement) {
        return coordinator()
                .body(Map.of("decision", "RAAD-2026/12"))
                .post("/v1/performance-agreements/{id}/adoption", agreement);
    }

    private static Response statuses(UUID agreement) {
        return coordinator().get("/v1/performance-agreements?agreementId=" + agreement);
    }
}
