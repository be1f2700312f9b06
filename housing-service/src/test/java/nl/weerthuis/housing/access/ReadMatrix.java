package nl.weerthuis.housing.access;

import static nl.weerthuis.housing.Housing.aVacantDwelling;
import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.housing.ruleset.AFile;
import nl.weerthuis.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Role × own or foreign × reading: what every principal is answered, whichever lock is closed. */
abstract class ReadMatrix {

    static final String SHOWN = "200";
    static final String HIDDEN = "404";
    static final String FORBIDDEN = "403";

    final UUID corporation = UUID.randomUUID();
    UUID dwelling;
    UUID tenancy;
    UUID target;
    UUID agreement;
    UUID closing;
    AnOffer offer;
    UUID almere;
    UUID urk;

    @BeforeEach
    void aTenancyInAlmere() {
        dwelling = aVacantDwelling(corporation);
        offer = AnOffer.requestedOn(dwelling, Map.of("rentVerdict", "APPROPRIATE", "rentRuleSet", "nl-2026"))
                .accepted()
                .confirmed();
        var today = Housing.today().toString();
        tenancy = id(
                officer(corporation)
                        .body(Map.of(
                                "offerId",
                                offer.id,
                                "contractForm",
                                "REGULAR",
                                "startOn",
                                today,
                                "plannedKeyDate",
                                today))
                        .post("/v1/tenancies"),
                201);
        target = id(
                Housing.coordinator()
                        .body(Map.of(
                                "municipalityCode",
                                "0034",
                                "corporationId",
                                corporation,
                                "period",
                                "2011",
                                "status",
                                "UNKNOWN"))
                        .post("/v1/targets"),
                201);
        agreement = id(
                Housing.coordinator()
                        .body(Map.of(
                                "municipalityCode",
                                "0034",
                                "corporationIds",
                                List.of(corporation),
                                "validFrom",
                                today,
                                "validUntil",
                                today,
                                "documentReference",
                                "DOC-1"))
                        .post("/v1/performance-agreements"),
                201);
        closing = id(aClosing(), 201);
        almere = Housing.aMunicipality("0034");
        urk = Housing.aMunicipality("0184");
    }

    @Test
    void a_dwelling_is_read_by() {
        var expected = expected();
        expected.put("own corporation", SHOWN);
        expected.put("own system", SHOWN);
        expected.put("other corporation", HIDDEN);
        expected.put("coordinator", SHOWN);
        expected.put("coordinator elsewhere", HIDDEN);
        expected.put("own municipality", SHOWN);
        expected.put("own adviser", SHOWN);
        expected.put("other municipality", HIDDEN);
        expected.put("unknown municipality", HIDDEN);
        expected.put("region adviser", HIDDEN);
        expected.put("coordinator of the wrong kind", HIDDEN);
        expected.put("officer of the wrong kind", HIDDEN);
        expected.put("provider's system", HIDDEN);

        assertThat(answers((who, name) -> who.get("/v1/dwellings/{id}", dwelling)))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.get("/v1/dwellings/{id}/vacancies", dwelling)))
                .isEqualTo(expected);
    }

    @Test
    void a_hold_and_a_tenancy_are_read_by() {
        var expected = expected();
        expected.put("own corporation", SHOWN);
        expected.put("own system", SHOWN);
        expected.put("other corporation", HIDDEN);
        expected.put("coordinator", SHOWN);
        expected.put("coordinator elsewhere", HIDDEN);
        expected.put("coordinator of the wrong kind", HIDDEN);
        expected.put("officer of the wrong kind", HIDDEN);
        expected.put("provider's system", HIDDEN);

        assertThat(answers((who, name) -> who.get("/v1/reservations/{id}", offer.id)))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.get("/v1/tenancies/{id}", tenancy)))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.get("/v1/reservations/{id}/rent-verdict", offer.id)))
                .isEqualTo(expected);
    }

    @Test
    void what_was_said_of_its_day_is_read_by() {
        var expected = expected();
        expected.put("own corporation", SHOWN);
        expected.put("own system", SHOWN);
        expected.put("other corporation", HIDDEN);
        expected.put("coordinator", SHOWN);
        expected.put("coordinator elsewhere", HIDDEN);
        expected.put("coordinator of the wrong kind", HIDDEN);
        expected.put("officer of the wrong kind", HIDDEN);
        expected.put("provider's system", HIDDEN);

        assertThat(answers((who, name) -> who.get("/v1/dwellings/{id}/availability", dwelling)))
                .isEqualTo(expected);
    }

    @Test
    void a_rule_set_of_the_region_is_read_by() {
        var rules = id(
                as("policy-adviser", UUID.randomUUID(), "REGION")
                        .body(AFile.from("2090-01-01"))
                        .post("/v1/rule-sets"),
                201);
        var expected = expected();
        for (var planner : List.of(
                "own corporation",
                "own system",
                "other corporation",
                "coordinator",
                "own municipality",
                "own adviser",
                "other municipality",
                "unknown municipality",
                "region adviser")) {
            expected.put(planner, SHOWN);
        }
        for (var other : List.of(
                "coordinator elsewhere",
                "coordinator of the wrong kind",
                "officer of the wrong kind",
                "provider's system")) {
            expected.put(other, HIDDEN);
        }

        assertThat(answers((who, name) -> who.get("/v1/rule-sets/{id}", rules))).isEqualTo(expected);
    }

    @Test
    void a_target_is_read_by() {
        var expected = expected();
        expected.put("own corporation", SHOWN);
        expected.put("own system", SHOWN);
        expected.put("other corporation", HIDDEN);
        expected.put("coordinator", SHOWN);
        expected.put("coordinator elsewhere", HIDDEN);
        expected.put("own municipality", SHOWN);
        expected.put("own adviser", SHOWN);
        expected.put("other municipality", HIDDEN);
        expected.put("unknown municipality", HIDDEN);
        expected.put("region adviser", SHOWN);
        expected.put("coordinator of the wrong kind", HIDDEN);
        expected.put("officer of the wrong kind", HIDDEN);
        expected.put("provider's system", HIDDEN);

        assertThat(answers((who, name) -> who.get("/v1/targets/{id}", target))).isEqualTo(expected);
        assertThat(answers((who, name) -> who.get("/v1/targets/{id}/pledges", target)))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.get("/v1/performance-agreements/{id}", agreement)))
                .isEqualTo(expected);
        assertThat(answers((who, name) -> who.get("/v1/quarter-closings/{id}", closing)))
                .isEqualTo(expected);
    }

    private Response aClosing() {
        return Housing.coordinator()
                .body(Map.of("municipalityCode", "0034", "corporationId", corporation, "quarter", "2011-Q1"))
                .post("/v1/quarter-closings");
    }

    /** Forbidden for everybody, unless said otherwise. */
    Map<String, String> expected() {
        var expected = new LinkedHashMap<String, String>();
        principals().keySet().forEach(name -> expected.put(name, FORBIDDEN));
        return expected;
    }

    Map<String, String> answers(BiFunction<RequestSpecification, String, Response> operation) {
        var answers = new LinkedHashMap<String, String>();
        principals()
                .forEach((name, who) -> answers.put(
                        name, Integer.toString(operation.apply(who.get(), name).statusCode())));
        // Whether the route or the decision forbids is no difference to who asks.
        return answers;
    }

    private Map<String, Supplier<RequestSpecification>> principals() {
        var principals = new LinkedHashMap<String, Supplier<RequestSpecification>>();
        var anybody = UUID.randomUUID();
        principals.put("own corporation", () -> officer(corporation));
        principals.put("own system", () -> as("system", corporation, "CORPORATION"));
        principals.put("other corporation", () -> officer(UUID.randomUUID()));
        principals.put("coordinator", Housing::coordinator);
        principals.put("coordinator elsewhere", this::elsewhere);
        principals.put("own municipality", () -> as("wmo-consultant", almere, "MUNICIPALITY"));
        principals.put("own adviser", () -> as("policy-adviser", almere, "MUNICIPALITY"));
        principals.put("other municipality", () -> as("wmo-consultant", urk, "MUNICIPALITY"));
        principals.put("unknown municipality", () -> as("wmo-consultant", anybody, "MUNICIPALITY"));
        principals.put("region adviser", () -> as("policy-adviser", anybody, "REGION"));
        principals.put("coordinator of the wrong kind", () -> as("table-coordinator", anybody, "PROVIDER"));
        principals.put("officer of the wrong kind", () -> as("housing-officer", corporation, "PROVIDER"));
        principals.put("provider's system", () -> as("system", anybody, "PROVIDER"));
        for (var role : List.of(
                "case-worker",
                "provider-manager",
                "table-member",
                "analyst",
                "board-member",
                "privacy-officer",
                "auditor",
                "operator",
                "client")) {
            principals.put(role, () -> as(role, anybody, "PROVIDER"));
        }
        return principals;
    }

    RequestSpecification elsewhere() {
        return with(Tokens.of("coordinator-elsewhere")
                .organisation(UUID.randomUUID(), "REGION")
                .region("drenthe")
                .roles("table-coordinator"));
    }
}
