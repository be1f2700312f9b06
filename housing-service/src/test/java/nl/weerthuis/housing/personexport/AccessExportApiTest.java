package nl.weerthuis.housing.personexport;

import static nl.weerthuis.housing.Housing.REGION;
import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Of somebody's home housing knows the offer, and by that the person gets all of it. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class AccessExportApiTest {

    private final UUID corporation = UUID.randomUUID();

    @Test
    void a_tenant_gets_what_is_known_of_the_home_and_the_contract() throws IOException {
        var offer = AnOffer.confirmedFor(corporation);
        sign(offer);
        var other = AnOffer.confirmedFor(corporation);

        var export = read(forPurpose(privacyOfficer(corporation, "CORPORATION"), offer));

        assertThat(export.path("service").asText()).isEqualTo("housing");
        assertThat(section(export, "tenancy").path(0).path("contractForm").asText())
                .isEqualTo("REGULAR");
        assertThat(section(export, "dwelling").path(0).path("street").asText()).isEqualTo("Voorbeeldstraat");
        assertThat(section(export, "facts_stated").findValuesAsText("type"))
                .contains("nl.weerthuis.dwelling-reserved.v1", "nl.weerthuis.tenancy-signed.v1");
        assertThat(section(export, "looks").findValuesAsText("activity")).contains("export-person");
        assertThat(export.toString()).doesNotContain(other.id.toString(), "nuisance", "somebody");
        assertThat(export.path("sections").findValuesAsText("title"))
                .doesNotContainAnyElementsOf(export.path("sections").findValuesAsText("code"));
    }

    @Test
    void who_was_only_offered_a_home_gets_no_address() throws IOException {
        var offer = AnOffer.requestedOn(Housing.aVacantDwelling(corporation));

        var export = read(forPurpose(privacyOfficer(UUID.randomUUID(), "REGION"), offer));

        assertThat(section(export, "reservation")).hasSize(1);
        assertThat(section(export, "dwelling")).isEmpty();
        assertThat(export.toString()).doesNotContain("Voorbeeldstraat");
    }

    @Test
    void it_is_made_by_a_privacy_officer_with_a_purpose_and_each_time_logged() throws SQLException {
        var offer = AnOffer.requestedOn(Housing.aVacantDwelling(corporation));
        var path = "/v1/reservations/%s/access-export".formatted(offer.id);
        var own = privacyOfficer(corporation, "CORPORATION");

        assertThat(officer(corporation).get(path).statusCode()).isEqualTo(403);
        assertThat(coordinator().get(path).statusCode()).isEqualTo(403);
        assertThat(own.get(path).statusCode()).isEqualTo(400);
        assertThat(forPurpose(privacyOfficer(UUID.randomUUID(), "CORPORATION"), offer)
                        .statusCode())
                .isEqualTo(404);
        assertThat(forPurpose(privacyOfficer(corporation, "PROVIDER"), offer).statusCode())
                .isEqualTo(404);
        assertThat(forPurpose(elsewhere(), offer).statusCode()).isEqualTo(404);
        assertThat(exports(offer)).isZero();

        assertThat(forPurpose(privacyOfficer(corporation, "CORPORATION"), offer).statusCode())
                .isEqualTo(200);
        assertThat(exports(offer)).isEqualTo(1);
    }

    @Test
    void a_hold_by_hand_is_nobodys() {
        var hold = Housing.id(Housing.hold(Housing.aVacantDwelling(corporation)), 201);

        assertThat(privacyOfficer(corporation, "CORPORATION")
                        .header("Purpose", "SUBJECT_REQUEST")
                        .get("/v1/reservations/{id}/access-export", hold)
                        .statusCode())
                .isEqualTo(404);
    }

    private void sign(AnOffer offer) {
        var contract = new HashMap<String, Object>(Map.of(
                "offerId",
                offer.id,
                "contractForm",
                "REGULAR",
                "startOn",
                Housing.today().plusDays(5).toString(),
                "plannedKeyDate",
                Housing.today().plusDays(5).toString()));
        officer(corporation).body(contract).post("/v1/tenancies").then().statusCode(201);
    }

    private static RequestSpecification privacyOfficer(UUID organisation, String kind) {
        return as("privacy-officer", organisation, kind);
    }

    private static RequestSpecification elsewhere() {
        return Housing.with(Tokens.of("somebody")
                .organisation(UUID.randomUUID(), "REGION")
                .region("not-" + REGION)
                .roles("privacy-officer"));
    }

    private static Response forPurpose(RequestSpecification who, AnOffer offer) {
        return who.header("Purpose", "SUBJECT_REQUEST").get("/v1/reservations/{id}/access-export", offer.id);
    }

    private static JsonNode read(Response response) throws IOException {
        response.then().statusCode(200);
        return new ObjectMapper().readTree(response.asString());
    }

    private static JsonNode section(JsonNode export, String code) {
        for (var section : export.path("sections")) {
            if (section.path("code").asText().equals(code)) {
                return section.path("records");
            }
        }
        throw new AssertionError("No section %s, but %s"
                .formatted(code, List.copyOf(export.path("sections").findValuesAsText("code"))));
    }

    private static int exports(AnOffer offer) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from housing.access_log"
                        + " where subject = ? and activity = 'export-person'")) {
            query.setObject(1, offer.id);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
