package nl.weerthuis.allocation.personexport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Http;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person gets all that allocation knows under the number of their case, and nobody else does. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class AccessExportApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMA = Path.of(System.getProperty("weerthuis.root", ".."))
            .resolve("contracts/access-export/access-export.schema.json");

    @Inject
    Facts facts;

    private final String why = "Te ver van haar zus " + UUID.randomUUID();
    private Region region;
    private Story story;
    private UUID caseId;
    private String offerId;
    private Http manager;

    @BeforeEach
    void refuse_an_offer() {
        region = Region.complete();
        story = new Story(region, facts);
        caseId = story.anAdmittedCase();
        offerId = story.anOffer(caseId, story.aVacantDwelling());
        region.caseWorker().post("/offers/{id}/refusal", Map.of("code", "SURROUNDINGS", "motivation", why), offerId);
        story.conflict("listed", caseId, UUID.randomUUID(), "neef-van-de-ex");
        manager = region.caller(region.provider(), "PROVIDER", "provider-manager");
    }

    @Test
    void it_has_all_that_is_known_in_the_clear_and_nothing_of_others() throws IOException {
        var other = story.anAdmittedCase();

        var export = read(export(manager));

        assertThat(section(export, "offer").findValuesAsText("sealedMotivation"))
                .containsExactly(why);
        assertThat(section(export, "table_decision").findValuesAsText("sealedMotivation"))
                .containsExactly("Discussed.");
        assertThat(section(export, "case_file").findValuesAsText("providerIdName"))
                .containsExactly("PROVIDER of " + region.code());
        assertThat(section(export, "proposal")).hasSize(1);
        assertThat(section(export, "looks").findValuesAsText("activity")).contains("refuse-offer", "export-person");
        assertThat(section(export, "facts_stated").findValuesAsText("type")).contains("nl.weerthuis.case-offered.v1");
        assertThat(export.toString()).doesNotContain("neef-van-de-ex", "somebody", other.toString());
    }

    @Test
    void it_has_the_form_of_the_contract_and_says_what_to_ask_elsewhere() throws IOException {
        var schema = JSON.readTree(Files.readString(SCHEMA));

        var export = read(export(manager));

        assertHasExactly(schema, export);
        export.path("sections").forEach(section -> {
            assertHasExactly(schema.at("/properties/sections/items"), section);
            assertThat(section.path("title").asText())
                    .isNotEqualTo(section.path("code").asText());
        });
        assertThat(export.path("elsewhere").toString())
                .isEqualTo(JSON.createArrayNode()
                        .add(elsewhere("reporting", "CASE", caseId.toString()))
                        .add(elsewhere("housing", "OFFER", offerId))
                        .toString());
        export.path("elsewhere")
                .forEach(other -> assertThat(schema.at("/properties/elsewhere/items/properties/subjectKind/enum"))
                        .contains(other.path("subjectKind")));
    }

    @Test
    void every_table_about_a_case_is_in_it() throws IOException, SQLException {
        var codes = read(export(manager)).path("sections").findValuesAsText("code");

        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select distinct table_name from information_schema.columns"
                        + " where table_schema = 'allocation' and column_name in ('case_id', 'case_ref')");
                var tables = query.executeQuery()) {
            while (tables.next()) {
                assertThat(codes).contains(tables.getString(1));
            }
        }
        assertThat(codes).contains("case_file", "offer").doesNotHaveDuplicates();
    }

    @Test
    void it_is_made_by_the_provider_or_a_privacy_officer_with_a_purpose_and_each_time_logged() throws SQLException {
        var elsewhere = Region.complete();

        assertThat(export(region.caseWorker()).statusCode()).isEqualTo(403);
        assertThat(export(region.coordinator()).statusCode()).isEqualTo(403);
        assertThat(export(elsewhere.caller(elsewhere.provider(), "PROVIDER", "provider-manager"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(forPurpose(elsewhere.caller(UUID.randomUUID(), "REGION", "privacy-officer"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(forPurpose(region.caller(region.corporation(), "CORPORATION", "privacy-officer"))
                        .statusCode())
                .isEqualTo(404);
        var officer = region.caller(UUID.randomUUID(), "REGION", "privacy-officer");
        assertThat(export(officer).<String>path("code")).isEqualTo("invalid-input");
        assertThat(exports()).isZero();

        assertThat(forPurpose(officer).statusCode()).isEqualTo(200);
        assertThat(forPurpose(region.caller(region.provider(), "PROVIDER", "privacy-officer"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(exports()).isEqualTo(2);
    }

    @Test
    void who_is_on_the_conflict_list_makes_none_and_of_who_was_erased_there_is_none() {
        story.conflict("listed", caseId, null, "listed-manager");
        assertThat(export(region.caller("listed-manager", region.provider(), "PROVIDER", "provider-manager"))
                        .statusCode())
                .isEqualTo(404);

        story.caseflow(caseId, "client-erased", Map.of("erasedOn", "2026-02-10"));
        assertThat(export(manager).statusCode()).isEqualTo(404);
    }

    private Response export(Http who) {
        return who.get("/cases/{caseId}/access-export", caseId);
    }

    private Response forPurpose(Http who) {
        return who.as().header("Purpose", "SUBJECT_REQUEST").get("/v1/cases/{caseId}/access-export", caseId);
    }

    private static JsonNode read(Response response) throws IOException {
        response.then().statusCode(200);
        return JSON.readTree(response.asString());
    }

    private static JsonNode section(JsonNode export, String code) {
        for (var section : export.path("sections")) {
            if (section.path("code").asText().equals(code)) {
                return section.path("records");
            }
        }
        throw new AssertionError("No section " + code);
    }

    private static JsonNode elsewhere(String service, String kind, String id) {
        var other = JSON.createObjectNode().put("service", service).put("subjectKind", kind);
        other.putArray("subjects").add(id);
        return other;
    }

    private static void assertHasExactly(JsonNode schema, JsonNode value) {
        var known = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        var given = new TreeSet<String>();
        value.fieldNames().forEachRemaining(given::add);
        assertThat(given).isEqualTo(known);
    }

    private int exports() throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from allocation.access_log"
                        + " where subject = ? and activity = 'export-person'")) {
            query.setObject(1, caseId);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
