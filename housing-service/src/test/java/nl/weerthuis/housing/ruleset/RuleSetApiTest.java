package nl.weerthuis.housing.ruleset;

import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class RuleSetApiTest {

    private static final String ADOPTION = "/v1/rule-sets/{id}/adoption";

    private final String region = "r" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void the_known_years_come_with_the_release_and_are_told_once() {
        adviser("one")
                .get("/v1/rule-sets?on=2025-12-31")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].edition", equalTo("nl-2025"))
                .body("items[0].region", nullValue())
                .body("items[0].figures.YOUTH_BOUNDARY", equalTo(23));
        var set = adviser("one")
                .get("/v1/rule-sets?on=2026-01-01")
                .then()
                .statusCode(200)
                .body("items[0].edition", equalTo("nl-2026"))
                .body("items[0].figures.YOUTH_BOUNDARY", equalTo(21))
                .body("items[0].figures.QUALITY_DISCOUNT", equalTo(49_820))
                .extract()
                .jsonPath()
                .getUUID("items[0].id");

        assertThat(OutboxProbe.of("housing").types(set)).containsExactly("nl.weerthuis.rent-rules-set.v1");
        adviser("one").get("/v1/rule-sets?on=2019-01-01").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void next_years_numbers_hold_once_a_second_person_adopted_them() {
        var file = AFile.from("2027-01-01");
        var set = id(adviser("one").body(file).post("/v1/rule-sets"), 201);

        assertThat(OutboxProbe.of("housing").types(set)).isEmpty();
        adviser("one").get("/v1/rule-sets?on=2027-06-01").then().body("items[0].edition", equalTo("nl-2026"));
        adviser("one").post(ADOPTION, set).then().statusCode(409).body("code", equalTo("second-person-needed"));
        adviser("two")
                .post(ADOPTION, set)
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("loadedBy", equalTo("one"))
                .body("adoptedBy", equalTo("two"));
        adviser("two").post(ADOPTION, set).then().statusCode(409).body("code", equalTo("rule-set-adopted"));

        var fact = OutboxProbe.of("housing").rows(set).get(0);
        assertThat(fact.type()).isEqualTo("nl.weerthuis.rent-rules-set.v1");
        assertThat(fact.data().path("region").asText()).isEqualTo(region);
        assertThat(fact.data().path("figures").path("RENT_CAP_SMALL").asInt()).isEqualTo(73_000);
        assertThat(fact.data().toString()).doesNotContain("one", "two");
        adviser("one")
                .get("/v1/rule-sets?on=2027-06-01")
                .then()
                .body("items[0].edition", equalTo(file.get("edition")))
                .body("items[0].source", notNullValue());
        adviser("one").get("/v1/rule-sets?on=2026-12-31").then().body("items[0].edition", equalTo("nl-2026"));
    }

    @Test
    void of_two_adoptions_at_once_one_wins() throws Exception {
        var set = id(adviser("one").body(AFile.from("2027-01-01")).post("/v1/rule-sets"), 201);

        var answers = AtOnce.run(2, () -> adviser("two").post(ADOPTION, set).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(OutboxProbe.of("housing").types(set)).hasSize(1);
    }

    @Test
    void from_one_day_on_one_set_holds_and_a_name_is_given_once() {
        var file = AFile.from("2028-01-01");
        var one = id(adviser("one").body(file).post("/v1/rule-sets"), 201);
        var other = id(adviser("one").body(AFile.from("2028-01-01")).post("/v1/rule-sets"), 201);

        adviser("one").body(file).post("/v1/rule-sets").then().statusCode(409).body("code", equalTo("rule-set-known"));
        adviser("two").post(ADOPTION, one).then().statusCode(200);
        adviser("two").post(ADOPTION, other).then().statusCode(409).body("code", equalTo("rule-set-day-taken"));
        file.put("edition", "nl-2026");
        adviser("one").body(file).post("/v1/rule-sets").then().statusCode(409).body("code", equalTo("rule-set-known"));
    }

    @Test
    void a_try_checks_all_and_keeps_nothing() {
        var file = AFile.from("2027-01-01");

        adviser("one")
                .body(file)
                .post("/v1/rule-sets?dryRun=true")
                .then()
                .statusCode(200)
                .body("edition", equalTo(file.get("edition")))
                .body("", not(hasKey("id")));

        adviser("one")
                .get("/v1/rule-sets?pageSize=100")
                .then()
                .body("items.edition", not(hasItem(file.get("edition"))));
        adviser("one").body(file).post("/v1/rule-sets").then().statusCode(201);
    }

    @Test
    void every_fault_is_named_at_once() {
        var file = AFile.from("2027-01-01");
        file.put("edition", "Versie 2027");
        file.put("source", " ");
        var figures = AFile.figures();
        figures.remove("NORM_PERCENT");
        figures.put("RENT_CAP_SMALL", 50_999);
        figures.put("SOCIAL_LIMIT", "932,93");
        figures.put("YOUTH_BOUNDARY", 12);
        figures.put("HUURPRIJS", 1);
        file.put("figures", figures);
        file.put("temporaryGrounds", List.of("SECOND_CHANCE", "omdat het mag"));
        file.put("toBeConfirmed", List.of("NIETS"));

        adviser("one")
                .body(file)
                .post("/v1/rule-sets")
                .then()
                .statusCode(400)
                .body(
                        "errors.path",
                        containsInAnyOrder(
                                "/edition",
                                "/source",
                                "/figures/NORM_PERCENT",
                                "/figures/RENT_CAP_SMALL",
                                "/figures/SOCIAL_LIMIT",
                                "/figures/YOUTH_BOUNDARY",
                                "/figures/HUURPRIJS",
                                "/temporaryGrounds/1",
                                "/toBeConfirmed"));
    }

    @Test
    void it_is_for_the_region_to_load_and_stays_in_the_region() {
        var set = id(adviser("one").body(AFile.from("2027-01-01")).post("/v1/rule-sets"), 201);
        var elsewhere = office("three", "r" + UUID.randomUUID().toString().substring(0, 8));

        elsewhere.get("/v1/rule-sets/{id}", set).then().statusCode(404);
        office("four", "elsewhere").post(ADOPTION, set).then().statusCode(404);
        officer(UUID.randomUUID())
                .body(AFile.from("2027-01-01"))
                .post("/v1/rule-sets")
                .then()
                .statusCode(403);
        as("policy-adviser", UUID.randomUUID(), "MUNICIPALITY")
                .body(AFile.from("2027-01-01"))
                .post("/v1/rule-sets")
                .then()
                .statusCode(403);
        var shipped =
                adviser("one").get("/v1/rule-sets?on=2026-01-01").jsonPath().getUUID("items[0].id");
        adviser("one").post(ADOPTION, shipped).then().statusCode(404);
    }

    @Test
    void a_corporation_of_the_region_reads_the_numbers_and_not_which_colleague_set_them() {
        var set = id(adviser("one").body(AFile.from("2027-01-01")).post("/v1/rule-sets"), 201);
        var corporation = with(Tokens.of("somebody")
                .organisation(UUID.randomUUID(), "CORPORATION")
                .region(region)
                .roles("housing-officer"));

        var shown = corporation
                .get("/v1/rule-sets/{id}", set)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap("");

        assertThat(shown).containsKey("figures").doesNotContainKeys("loadedBy", "adoptedBy");
        assertThat((Map<?, ?>) shown.get("figures")).hasSize(10);
    }

    private RequestSpecification adviser(String subject) {
        return office(subject, region);
    }

    private static RequestSpecification office(String subject, String region) {
        return with(Tokens.of(subject)
                .organisation(UUID.randomUUID(), "REGION")
                .region(region)
                .roles("policy-adviser"));
    }
}
