package nl.weerthuis.allocation.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class RegionDataApiTest {

    @Inject
    Facts facts;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");
    private Region region;

    @BeforeEach
    void found_a_region() {
        region = Region.withParties();
        outbox.fromHere();
    }

    @Test
    void registers_an_organisation_under_the_id_that_its_tokens_name() {
        var id = UUID.randomUUID();

        var response = region.coordinator().post("/organisations", anOrganisation(id));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Location")).isEqualTo("/v1/organisations/" + id);
        assertThat(response.<List<String>>path("municipalityCodes")).containsExactly("0034", "0995");
        var fact = outbox.last("nl.weerthuis.organisation-registered.v1");
        assertThat(fact.subject()).isEqualTo(id);
        assertThat(fact.data().path("municipalityCodes").toString()).isEqualTo("[\"0034\",\"0995\"]");
    }

    @Test
    void an_organisation_is_registered_once() throws Exception {
        var id = UUID.randomUUID();

        var statuses = AtOnce.run(
                4,
                () -> region.coordinator()
                        .post("/organisations", anOrganisation(id))
                        .statusCode());

        assertThat(statuses).containsOnlyOnce(201).contains(409);
        assertThat(outbox.types(id)).hasSize(1);
        var again = region.coordinator().post("/organisations", anOrganisation(id));
        assertThat(again.<String>path("code")).isEqualTo("organisation-known");
    }

    @Test
    void names_every_fault_of_an_organisation_at_once() {
        var response = region.coordinator()
                .post(
                        "/organisations",
                        Map.of("kind", "CIRCUS", "name", " ", "municipalityCodes", List.of("34"), "kvkNumber", "12"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.path"))
                .containsExactlyInAnyOrder("/kind", "/name", "/municipalityCodes/0", "/kvkNumber", "/signatory");
    }

    @Test
    void adopts_an_agreement_and_tells_everybody() {
        var id = region.adopt();

        var fact = outbox.last("nl.weerthuis.agreement-adopted.v1");
        assertThat(fact.subject()).hasToString(id);
        assertThat(fact.data().path("region").asText()).isEqualTo(region.code());
        assertThat(fact.data().path("municipalityCodes")).hasSize(6);
        var shown = region.analyst().get("/agreements/{id}", id);
        assertThat(shown.<Integer>path("rules.maxOffers")).isEqualTo(1);
        assertThat(shown.<List<String>>path("rules.quorumKinds"))
                .containsExactly("PROVIDER", "CORPORATION", "MUNICIPALITY");
    }

    @Test
    void a_version_is_adopted_once() {
        var body = anAgreement(region.populationSet());

        assertThat(region.coordinator().post("/agreements", body).statusCode()).isEqualTo(201);
        var again = region.coordinator().post("/agreements", body);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("code")).isEqualTo("agreement-version-known");
    }

    @Test
    void an_agreement_needs_the_population_of_all_its_municipalities() {
        var few = region.populationSet(Map.of("0034", 5, "0995", 5));

        var response = region.coordinator().post("/agreements", anAgreement(few));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.code")).containsExactly("without-population");
        assertThat(response.<String>path("errors[0].message")).contains("0050").doesNotContain("0034");
    }

    @Test
    void an_agreement_that_ends_before_it_starts_on_unknown_populations_is_refused_for_both() {
        var body = anAgreement(UUID.randomUUID().toString());
        body.put("validUntil", "2019-12-31");

        var response = region.coordinator().post("/agreements", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.code"))
                .containsExactlyInAnyOrder("ends-before-start", "unknown-population-set");
    }

    @Test
    void nobody_agrees_for_another_region() {
        var body = anAgreement(region.populationSet());
        body.put("region", "elsewhere");

        var response = region.coordinator().post("/agreements", body);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.<String>path("code")).isEqualTo("foreign-region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organisations", "/agreements", "/population-sets", "/parameters", "/table-sessions"})
    void hostile_bodies_are_refused_and_never_an_error(String path) {
        for (var body : List.of(
                "{",
                "[]",
                "null",
                "\"\"",
                "{\"region\":{\"a\":[1,2]}}",
                "{\"x\":1e999}",
                "[".repeat(5_000),
                "\u0000")) {
            var response = region.coordinator()
                    .as()
                    .contentType("application/json")
                    .body(body)
                    .post("/v1" + path);

            assertThat(response.statusCode()).as("%s", body).isBetween(400, 499);
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void lists_in_pages_with_links() {
        region.adopt();

        var response = region.coordinator().get("/agreements?page=1&pageSize=1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<List<Object>>path("items")).hasSize(1);
        assertThat(pageSizeOf(region.coordinator().get("/organisations?pageSize=101")))
                .isEqualTo(400);
    }

    private static int pageSizeOf(Response response) {
        return response.statusCode();
    }

    private Map<String, Object> anOrganisation(UUID id) {
        return Map.of(
                "id",
                id,
                "kind",
                "CORPORATION",
                "name",
                "Woonstichting Dijkzicht",
                "municipalityCodes",
                List.of("GM0995", "0034"),
                "signatory",
                true);
    }

    private Map<String, Object> anAgreement(String populationSetId) {
        return new HashMap<>(Map.of(
                "region",
                region.code(),
                "version",
                7,
                "validFrom",
                "2020-01-01",
                "validUntil",
                "2099-12-31",
                "municipalityCodes",
                Region.FLEVOLAND,
                "partyIds",
                region.parties(),
                "targetGroups",
                List.of("SHELTERED_LIVING"),
                "populationSetId",
                populationSetId,
                "rules",
                Map.of("quorumKinds", List.of("PROVIDER"))));
    }
}
