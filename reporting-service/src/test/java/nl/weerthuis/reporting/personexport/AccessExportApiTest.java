package nl.weerthuis.reporting.personexport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person gets what reporting knows under the number of their case, and hears that nobody is named here. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class AccessExportApiTest {

    @Inject
    Facts facts;

    private SampleRegion region;
    private UUID id;

    @BeforeEach
    void aCase() {
        region = SampleRegion.agreed(facts);
        id = region.submitted("WOMENS_SHELTER", "PROTECTED", "2026-01-05");
        region.submitted("WOMENS_SHELTER", "PROTECTED", "2026-01-06");
    }

    @Test
    void it_has_the_one_row_and_says_that_in_figures_nobody_is_found() throws IOException {
        var export = read(get(region.token(region.provider(), "PROVIDER", "provider-manager"), false));

        assertThat(export.path("service").asText()).isEqualTo("reporting");
        assertThat(section(export, "case_standing").path("records")).hasSize(1);
        assertThat(section(export, "case_standing")
                        .path("records")
                        .path(0)
                        .path("targetGroup")
                        .asText())
                .isEqualTo("WOMENS_SHELTER");
        assertThat(section(export, "case_standing").path("title").asText()).contains("zonder naam");
        assertThat(section(export, "counted_without_name").path("records")).isEmpty();
        assertThat(section(export, "counted_without_name").path("title").asText())
                .contains("niet na te gaan");
        assertThat(section(export, "looks").toString()).contains("export-person");
        assertThat(export.path("elsewhere")).isEmpty();
    }

    @Test
    void every_table_about_a_case_is_in_it() throws IOException, SQLException {
        var codes = read(get(region.token(region.provider(), "PROVIDER", "provider-manager"), false))
                .path("sections")
                .findValuesAsText("code");

        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("""
                        select distinct c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema = 'reporting' and column_name = 'case_id' and table_type = 'BASE TABLE'
                        """);
                var tables = query.executeQuery()) {
            while (tables.next()) {
                assertThat(codes).contains(tables.getString(1));
            }
        }
    }

    @Test
    void it_is_made_by_the_provider_or_a_privacy_officer_with_a_purpose_and_each_time_logged() throws SQLException {
        var office = UUID.randomUUID();

        assertThat(get(region.caseWorker(), true).statusCode()).isEqualTo(403);
        assertThat(get(region.coordinator(), true).statusCode()).isEqualTo(403);
        assertThat(get(region.token(office, "REGION", "privacy-officer"), false).statusCode())
                .isEqualTo(400);
        assertThat(get(region.token(UUID.randomUUID(), "PROVIDER", "provider-manager"), true)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(region.token(region.corporation(), "CORPORATION", "privacy-officer"), true)
                        .statusCode())
                .isEqualTo(404);
        var elsewhere = SampleRegion.agreed(facts);
        assertThat(get(elsewhere.token(office, "REGION", "privacy-officer"), true)
                        .statusCode())
                .isEqualTo(404);
        assertThat(exports()).isZero();

        assertThat(get(region.token(office, "REGION", "privacy-officer"), true).statusCode())
                .isEqualTo(200);
        assertThat(exports()).isEqualTo(1);
    }

    private Response get(String token, boolean forPurpose) {
        var request = given().auth().oauth2(token);
        return (forPurpose ? request.header("Purpose", "SUBJECT_REQUEST") : request)
                .get("/v1/cases/{id}/access-export", id);
    }

    private static JsonNode read(Response response) throws IOException {
        response.then().statusCode(200);
        return new ObjectMapper().readTree(response.asString());
    }

    private static JsonNode section(JsonNode export, String code) {
        for (var section : export.path("sections")) {
            if (section.path("code").asText().equals(code)) {
                return section;
            }
        }
        throw new AssertionError("No section " + code);
    }

    private int exports() throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from reporting.access_log"
                        + " where subject = ? and activity = 'export-person'")) {
            query.setObject(1, id);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
