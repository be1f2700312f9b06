package nl.weerthuis.caseflow.importjob;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.caseflow.imports.NominationFile;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** A large import of JSON documents, one nomination per line. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class DocumentImportApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(NominationFile.NDJSON, ContentType.TEXT));

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider, "region-" + UUID.randomUUID());

    @Test
    void each_line_is_judged_as_if_it_came_alone_and_reported_by_its_own_places() throws Exception {
        var known = aNomination().with("clientReference", "K-1");
        var file = String.join(
                "\n",
                "\uFEFF" + json(known),
                json(aNomination().with("clientReference", "N-1").prepared()),
                "",
                json(aNomination()
                        .with("clientReference", "F-1")
                        .with("household", Map.of("adults", 0, "children", List.of(Map.of("birthYear", "twaalf"))))
                        .with("colour", "RED")
                        .without("readyOn")),
                "{\"clientReference\": \"F-2\", GEHEIM",
                "[]",
                json(known.with("searchProfile", Map.of("rooms", 5, "rentClass", "SOCIAL_LIMIT", "stepFree", false))));
        as(worker).body(known.json()).post("/v1/nominations/_upsert").then().statusCode(201);

        var accepted = send(file);

        accepted.then().statusCode(202);
        assertThat(accepted.<Integer>path("lines")).isEqualTo(6);
        var id = accepted.<String>path("id");
        awaitState(id, "DONE");
        var lines = as(worker).get("/v1/imports/%s/lines".formatted(id));
        assertThat(lines.<List<Integer>>path("items.line")).containsExactly(1, 2, 4, 5, 6, 7);
        assertThat(lines.<List<String>>path("items.outcome"))
                .containsExactly("KNOWN", "NOMINATED", "FAULTY", "FAULTY", "FAULTY", "DIFFERENT");
        assertThat(lines.<List<String>>path("items[2].faults.column"))
                .containsExactlyInAnyOrder("/household/adults", "/household/children/0/birthYear", null, "/readyOn");
        assertThat(lines.<List<String>>path("items[3].faults.code")).containsExactly("malformed-json");
        assertThat(lines.<List<String>>path("items[5].differences"))
                .contains("/searchProfile/rooms", "/searchProfile/rentClass");
        assertThat(lines.asString()).doesNotContain("GEHEIM", "Voorbeeld", "twaalf", "colour");
        assertThat(left(id)).isZero();
    }

    @Test
    void again_changes_nothing_and_a_dry_run_nothing_at_all() throws Exception {
        var file = json(aNomination().with("clientReference", "A-1")) + "\r\n"
                + json(aNomination().with("clientReference", "A-2")) + "\r\n";

        var dry = given(worker).body(file.getBytes(StandardCharsets.UTF_8)).post("/v1/imports?dryRun=true");
        awaitState(dry.path("id"), "CHECKED");
        assertThat(as(worker).get("/v1/cases").<Integer>path("total")).isZero();
        var first = send(file).<String>path("id");
        awaitState(first, "DONE");
        var again = send(file).<String>path("id");
        awaitState(again, "DONE");

        assertThat(as(worker).get("/v1/imports/" + first).<Integer>path("nominated"))
                .isEqualTo(2);
        assertThat(as(worker).get("/v1/imports/" + again).<Integer>path("unchanged"))
                .isEqualTo(2);
        assertThat(as(worker).get("/v1/cases").<Integer>path("total")).isEqualTo(2);
    }

    @Test
    void a_document_and_a_line_of_a_table_make_the_same_case() throws Exception {
        var csv = RestAssured.given()
                .auth()
                .oauth2(worker)
                .contentType("text/csv")
                .body((LargeFile.HEADER + "\n" + LargeFile.good("S-1")).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports");
        awaitState(csv.path("id"), "DONE");
        var document = """
                {"clientReference": "S-1",
                 "client": {"familyName": "Voorbeeld", "prefix": "van der", "givenNames": "Sam", "birthDate": "1990-05-17",
                            "bsn": "999900006", "contact": "0612345678"},
                 "targetGroup": "SHELTERED_LIVING", "facilityKind": {"list": "WMO020", "code": "15"},
                 "readyOn": "2026-01-15",
                 "household": {"adults": 1, "children": [{"birthYear": 2019}, {"birthYear": 2021}]},
                 "origin": {"basis": "KNOWN", "municipality": "0034",
                            "evidence": [{"kind": "PERSONS_REGISTER", "on": "2024-03-01"}]},
                 "searchProfile": {"rooms": 3, "rentClass": "RENT_CAP_SMALL", "stepFree": false,
                                   "areas": ["0034", "BU00340101"], "exclusions": ["0995"]},
                 "preconditions": [{"code": "INCOME", "status": "MET"}, {"code": "DEBT", "status": "IN_PROGRESS"}],
                 "supportArrangement": {"startOn": "2026-02-01"},
                 "consents": [{"partyKind": "REGION", "scope": "TABLE"},
                              {"partyKind": "CORPORATION", "scope": "HOUSING", "validUntil": "2027-12-31"}]}
                """.replaceAll("\\s*\n\\s*", " ");

        var id = send(document).<String>path("id");

        awaitState(id, "DONE");
        assertThat(as(worker).get("/v1/imports/" + id).<Integer>path("unchanged"))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_such_file_leaves_nothing() throws SQLException {
        assertThat(send("").<List<String>>path("errors.code")).containsExactly("body-required");
        assertThat(send(" \n\n").<List<String>>path("errors.code")).containsExactly("body-required");
        assertThat(send("{}\n" + "x".repeat(40_000)).<List<String>>path("errors.code"))
                .containsExactly("line-too-long");
        assertThat(given(worker)
                        .body("{}\n{\"familyName\": \"Ë\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .post("/v1/imports")
                        .<List<String>>path("errors.code"))
                .containsExactly("invalid-encoding");
        assertThat(as(worker).get("/v1/imports").<Integer>path("total")).isZero();
        assertThat(Stored.importsOf(provider)).isZero();
    }

    private void awaitState(String id, String state) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> as(worker)
                        .get("/v1/imports/" + id)
                        .<String>path("state")
                        .equals(state));
    }

    private static String json(Nominations nomination) throws JsonProcessingException {
        return JSON.writeValueAsString(nomination.json());
    }

    private Response send(String file) {
        return given(worker).body(file.getBytes(StandardCharsets.UTF_8)).post("/v1/imports");
    }

    private static RequestSpecification given(String token) {
        return RestAssured.given().config(AS_IT_IS).auth().oauth2(token).contentType(NominationFile.NDJSON);
    }

    private static int left(String id) throws SQLException {
        return Stored.linesWithContent(UUID.fromString(id));
    }
}
