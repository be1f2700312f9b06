package nl.weerthuis.caseflow.personexport;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class AccessExportApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMA = Path.of(System.getProperty("weerthuis.root", ".."))
            .resolve("contracts/access-export/access-export.schema.json");

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final String manager = Actors.token("PROVIDER", provider, "flevoland", "provider-manager");
    private final String officer = Actors.privacyOfficer("flevoland");

    @Test
    void a_person_gets_all_that_is_known_in_the_clear_and_nothing_of_others() throws IOException {
        var nomination = aNomination()
                .prepared()
                .with("origin", motivated())
                .with("preconditions", List.of(Map.of("code", "DEBT", "status", "WAIVED", "reason", "Bewind.")));
        var id = givenACase(provider, nomination);
        as(worker)
                .body("{\"subject\": \"neef-van-de-ex\", \"ground\": \"KINSHIP\"}")
                .post("/v1/cases/%s/conflicts".formatted(id))
                .then()
                .statusCode(201);
        as(manager)
                .body(Map.of("caseIds", List.of(id), "assignee", "collega-die-het-doet", "reason", "WORKLOAD"))
                .post("/v1/assignments")
                .then()
                .statusCode(200);

        var export = read(export(manager, clientOf(id)));

        var text = export.toString();
        assertThat(text)
                .contains(
                        nomination.familyName(), "999900006", "1990-05-17", "0612345678", "Bewind.", "Zus woont hier.");
        assertThat(text).contains((String) nomination.field("clientReference"), "KINSHIP", "case-submitted");
        assertThat(text).doesNotContain("neef-van-de-ex", "user-provider", "collega-die-het-doet");
        assertThat(section(export, "looks").toString()).contains("nominate", "export-person");
        assertThat(section(export, "search_profile").path(0).path("exclusions").toString())
                .contains("0995");
        assertThat(export.path("elsewhere").path(0).path("subjects").path(0).asText())
                .isEqualTo(id.toString());
    }

    @Test
    void why_the_provider_before_did_something_its_successor_does_not_read_here() throws IOException {
        var id = givenACase(provider, aNomination());
        as(worker)
                .header("If-Match", "*")
                .body(Map.of("readyOn", "2026-02-15", "reason", "GEHEIME-REDEN"))
                .post("/v1/cases/%s/corrections".formatted(id))
                .then()
                .statusCode(200);
        as(manager)
                .body(Map.of("caseIds", List.of(id), "assignee", "collega", "reason", "WORKLOAD"))
                .post("/v1/assignments")
                .then()
                .statusCode(200);
        as(worker)
                .body("{\"code\": \"CLIENT_WISH\"}")
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);
        as(worker)
                .body("{\"reason\": \"ENDED_BY_MISTAKE\"}")
                .post("/v1/cases/%s/reopening".formatted(id))
                .then()
                .statusCode(200);
        var client = clientOf(id);
        assertThat(read(export(manager, client)).toString()).contains("GEHEIME-REDEN", "CLIENT_WISH", "WORKLOAD");

        var successor = taken(id);
        var export = read(export(Actors.token("PROVIDER", successor, "flevoland", "provider-manager"), client));

        assertThat(export.toString()).doesNotContain("GEHEIME-REDEN", "CLIENT_WISH", "WORKLOAD");
        assertThat(section(export, "fact_correction").findValuesAsText("fact")).contains("READY_DATE");
        assertThat(section(export, "case_change").findValuesAsText("kind")).contains("case-withdrawn");
        assertThat(as(officer)
                        .header("Purpose", "SUBJECT_REQUEST")
                        .get("/v1/clients/%s/access-export".formatted(client))
                        .asString())
                .as("whoever guards the region gives all")
                .contains("GEHEIME-REDEN", "CLIENT_WISH");
        assertThat(as(Actors.caseWorker(successor))
                        .get("/v1/cases/%s/corrections".formatted(id))
                        .asString())
                .contains("READY_DATE")
                .doesNotContain("GEHEIME-REDEN");
    }

    /** By a provider that the region knows. */
    private UUID taken(UUID id) {
        try (var allocation = new Allocation()) {
            var successor = allocation.registers("PROVIDER", "Opvolger");
            Allocation.until(() -> as(worker)
                            .body(Map.of("toProviderId", successor))
                            .post("/v1/cases/%s/transfers".formatted(id))
                            .statusCode()
                    == 201);
            var there = Actors.caseWorker(successor);
            String transfer = as(there).get("/v1/transfers?state=OFFERED").path("items[0].id");
            as(there)
                    .body(Map.of("clientReference", "nieuw-" + id))
                    .post("/v1/transfers/%s/acceptance".formatted(transfer))
                    .then()
                    .statusCode(200);
            return successor;
        }
    }

    @Test
    void it_has_the_form_of_the_contract() throws IOException {
        var schema = JSON.readTree(Files.readString(SCHEMA));
        var export =
                read(export(manager, clientOf(givenACase(provider, aNomination().prepared()))));

        assertHasExactly(schema, export);
        assertThat(export.path("format")).isEqualTo(schema.at("/properties/format/const"));
        export.path("sections").forEach(section -> {
            assertHasExactly(schema.at("/properties/sections/items"), section);
            assertThat(section.path("title").asText()).isNotBlank();
        });
        export.path("elsewhere").forEach(other -> assertHasExactly(schema.at("/properties/elsewhere/items"), other));
    }

    @Test
    void every_table_about_a_client_is_in_it() throws IOException, SQLException {
        var export =
                read(export(manager, clientOf(givenACase(provider, aNomination().prepared()))));
        var codes = export.path("sections").findValuesAsText("code");

        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select distinct table_name from information_schema.columns"
                        + " where table_schema = 'caseflow' and column_name in ('client_id', 'case_id')");
                var tables = query.executeQuery()) {
            while (tables.next()) {
                assertThat(codes).contains(tables.getString(1));
            }
        }
        assertThat(codes).contains("client").doesNotHaveDuplicates();
    }

    @Test
    void the_other_parent_does_not_learn_where_somebody_is() throws IOException {
        var id = givenACase(
                provider,
                aNomination().prepared().with("targetGroup", "WOMENS_SHELTER").with("origin", motivated()));

        var text = read(export(manager, clientOf(id) + "/access-export?form=OTHER_PARENT"))
                .path("sections")
                .toString();

        assertThat(text).contains("1990-05-17", "submittedOn");
        assertThat(text)
                .doesNotContain("0034", "0303", "BU00340101", "0995", "WOMENS_SHELTER", "WMO020", "0612345678", "Zus");
        assertThat(text).doesNotContain(provider.toString(), "999900006");
    }

    @Test
    void as_an_archive_it_has_a_page_for_people_and_the_data() throws IOException {
        var nomination = aNomination().prepared().withClient("givenNames", "Sam <script>");
        var client = clientOf(givenACase(provider, nomination));

        var answer = as(manager).accept("application/zip").get("/v1/clients/%s/access-export".formatted(client));

        assertThat(answer.header("Content-Type")).startsWith("application/zip");
        var files = unpacked(answer.asByteArray());
        assertThat(files).containsOnlyKeys("overzicht.html", "gegevens.json");
        assertThat(files.get("overzicht.html"))
                .contains("Wie u bent", nomination.familyName(), "Sam &lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(JSON.readTree(files.get("gegevens.json")).path("subject").asText())
                .isEqualTo(client);
    }

    @Test
    void it_is_made_by_the_provider_or_a_privacy_officer_with_a_purpose_and_each_time_logged() throws SQLException {
        var client = clientOf(givenACase(provider, aNomination()));
        var before = exports(client);

        assertThat(export(officer, client).statusCode()).isEqualTo(400);
        assertThat(export(worker, client).statusCode()).isEqualTo(403);
        assertThat(export(Actors.coordinator("flevoland"), client).statusCode()).isEqualTo(403);
        assertThat(export(Actors.token("PROVIDER", UUID.randomUUID(), "flevoland", "provider-manager"), client)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(Actors.privacyOfficer("elsewhere"))
                        .header("Purpose", "SUBJECT_REQUEST")
                        .get("/v1/clients/%s/access-export".formatted(client))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(officer)
                        .header("Purpose", "SUBJECT_REQUEST")
                        .get("/v1/clients/%s/access-export".formatted(client))
                        .statusCode())
                .isEqualTo(200);

        assertThat(exports(client) - before).isEqualTo(1);
    }

    @Test
    void who_was_erased_is_nobody_to_export() {
        var client = clientOf(givenACase(provider, aNomination()));
        as(officer).post("/v1/clients/%s/erasure".formatted(client)).then().statusCode(200);

        assertThat(export(manager, client).<String>path("code")).isEqualTo("client-erased");
    }

    private static Map<String, Object> motivated() {
        var origin = new HashMap<>(Nominations.safetyOrigin("0034", "0303"));
        origin.put("exceptionCode", "NETWORK");
        origin.put("motivation", "Zus woont hier.");
        return origin;
    }

    private String clientOf(UUID id) {
        return view(worker, id).path("clientId");
    }

    private static Response export(String token, String client) {
        return as(token).get("/v1/clients/" + (client.contains("/") ? client : client + "/access-export"));
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

    private static void assertHasExactly(JsonNode schema, JsonNode value) {
        var known = new java.util.TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        var given = new java.util.TreeSet<String>();
        value.fieldNames().forEachRemaining(given::add);
        assertThat(given).isEqualTo(known);
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static int exports(String client) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow.access_log"
                        + " where subject = ?::uuid and activity = 'export-person'")) {
            query.setString(1, client);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
