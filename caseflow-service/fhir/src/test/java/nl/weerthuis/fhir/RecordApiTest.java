package nl.weerthuis.fhir;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.fhir.Records.aNewRecord;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A record goes through the edge into a real caseflow and its database. */
@QuarkusTest
@WithCaseflow
class RecordApiTest {

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(FhirResource.JSON, ContentType.TEXT)
                    .encodeContentTypeAs(FhirResource.XML, ContentType.TEXT));

    private final UUID provider = UUID.randomUUID();
    private final String worker = token("PROVIDER", "case-worker");

    @ConfigProperty(name = RealCaseflow.URL)
    String caseflow;

    @Test
    void a_record_becomes_a_case_and_again_changes_nothing() {
        var record = aNewRecord();

        var first = deliver(record.json());
        var again = deliver(record.json());

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(codes(first)).containsExactly("created");
        assertThat(first.header("ETag")).isNotBlank();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(codes(again)).containsExactly("unchanged");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        var seen = given().auth().oauth2(worker).get(caseflow + first.header("Location"));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.path("client.bsn").toString()).isEqualTo("999990019");
        assertThat(seen.path("client.prefix").toString()).isEqualTo("van der");
        assertThat(seen.path("searchProfile.areas").toString()).isEqualTo("[0034, 0995]");
        assertThat(seen.path("readyOn").toString()).isEqualTo("2026-10-15");
    }

    @Test
    void answers_that_a_questionnaire_does_not_have_are_shown_where_they_stand() {
        var answered = """
                {"resource": {"resourceType": "QuestionnaireResponse", "status": "completed",
                  "questionnaire": "https://weerthuis.nl/fhir/Questionnaire/SHELTERED_LIVING_INTAKE|1",
                  "subject": {"reference": "PATIENT"},
                  "item": [{"linkId": "LIVING_SKILLS", "answer": [{"valueCoding": {"code": "SUPPORTED"}}]}]}}
                """.replace("PATIENT", aNewRecord().at("/entry/1/resource/patient/reference"));
        var record = aNewRecord().withItem("/entry", answered);

        var wrong =
                deliver(record.with("/entry/3/resource/item/0/answer/0/valueCoding", one -> one.put("code", "PERHAPS"))
                        .json());
        var taken = deliver(record.json());

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(codes(wrong)).containsExactly("unknown-answer");
        assertThat(wrong.path("issue[0].expression[0]").toString()).isEqualTo("Bundle.entry[3].resource.item[0]");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(codes(deliver(record.json()))).containsExactly("unchanged");
        assertThat(given().auth()
                        .oauth2(worker)
                        .get(caseflow + taken.header("Location") + "/questionnaires")
                        .path("items[0].answers.LIVING_SKILLS")
                        .toString())
                .isEqualTo("SUPPORTED");
    }

    @Test
    void of_two_deliveries_at_once_one_makes_the_case() throws Exception {
        var record = aNewRecord().json();

        assertThat(AtOnce.run(2, () -> deliver(record).statusCode())).containsExactlyInAnyOrder(200, 201);
    }

    @Test
    void what_differs_is_named_by_place_and_taken_over_with_the_version() {
        var record = aNewRecord();
        var first = deliver(record.json());
        var changed =
                record.with("/entry/1/resource/extension/0/extension/3/extension/0", one -> one.put("valueInteger", 4));
        var rooms = "Bundle.entry[1].resource.extension('%s').extension('searchProfile').extension('rooms')"
                .formatted(Urls.NOMINATION);

        var different = deliver(changed.json());
        var stale = deliver(changed.json(), "\"999\"");
        var taken = deliver(changed.json(), different.header("ETag"));

        assertThat(codes(different)).containsExactly("different", "differs");
        assertThat(different.path("issue[1].expression[0]").toString()).isEqualTo(rooms);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(codes(taken)).containsExactly("changed", "taken");
        assertThat(given().auth()
                        .oauth2(worker)
                        .get(caseflow + first.header("Location"))
                        .path("searchProfile.rooms")
                        .toString())
                .isEqualTo("4");
    }

    @Test
    void what_caseflow_finds_wrong_is_shown_where_it_stands_in_the_bundle() {
        var faulty = aNewRecord()
                .with("/entry/0/resource/identifier/0", one -> one.put("value", "123456789"))
                .with("/entry/1/resource/extension/0/extension/0", one -> one.put("valueCode", "NOBODY"))
                .with("/entry/1/resource/type/0/coding/0", one -> one.put("code", "99"));

        var answer = deliver(faulty.json());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("resourceType").toString()).isEqualTo("OperationOutcome");
        assertThat(answer.<List<String>>path("issue.expression.flatten()"))
                .containsExactlyInAnyOrder(
                        "Bundle.entry[0].resource.identifier[0]",
                        "Bundle.entry[1].resource.extension('%s').extension('targetGroup')".formatted(Urls.NOMINATION),
                        "Bundle.entry[1].resource.type");
        assertThat(answer.asString()).doesNotContain("123456789");
    }

    @Test
    void what_is_left_out_is_shown_where_it_would_stand() {
        var answer = deliver(aNewRecord()
                .withoutItem("/entry/1/resource/extension/0/extension", 1)
                .json());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(codes(answer)).containsExactly("required");
        assertThat(answer.path("issue[0].expression[0]").toString())
                .isEqualTo(
                        "Bundle.entry[1].resource.extension('%s').extension('household')".formatted(Urls.NOMINATION));
    }

    @Test
    void the_edge_has_no_rights_of_its_own() {
        var record = aNewRecord().json();

        assertThat(deliver(record, null, token("CORPORATION", "housing-officer"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(deliver(record, null, token("MUNICIPALITY", "wmo-consultant"))
                        .statusCode())
                .isEqualTo(403);
        for (var bad : List.of(
                Tokens.of("user")
                        .organisation(provider, "PROVIDER")
                        .region("flevoland")
                        .roles("case-worker")
                        .expired()
                        .sign(),
                Tokens.of("user")
                        .organisation(provider, "PROVIDER")
                        .region("flevoland")
                        .roles("case-worker")
                        .otherKey()
                        .sign(),
                Tokens.of("user")
                        .organisation(provider, "PROVIDER")
                        .region("flevoland")
                        .roles("case-worker")
                        .otherAudience()
                        .sign())) {
            var answer = deliver(record, null, bad);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(codes(answer)).containsExactly("login");
        }
        assertThat(given().config(AS_IT_IS)
                        .contentType(FhirResource.JSON)
                        .body(record)
                        .post("/v1/fhir/Bundle")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_the_edge_refuses_never_reaches_caseflow() {
        var record = aNewRecord();
        var refused = deliver(record.with(
                        "/entry/0/resource",
                        one -> one.putArray("modifierExtension")
                                .addObject()
                                .put("url", "https://elsewhere.example/not")
                                .put("valueBoolean", true))
                .json());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(codes(refused)).containsExactly("modifierextension");
        assertThat(deliver(record.json()).statusCode())
                .as("nobody knew it before")
                .isEqualTo(201);
    }

    @Test
    void too_large_is_said_with_the_limit() {
        var large = " ".repeat(Bounds.MOST_BYTES) + aNewRecord().json();

        var announced = deliver(large);

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.asString()).contains("too-large", String.valueOf(Bounds.MOST_BYTES));
    }

    @Test
    void nothing_of_a_record_is_logged() {
        var lines = new CopyOnWriteArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            Logger.getLogger("probe").warning("the listener listens");
            deliver(aNewRecord().json());
            deliver(aNewRecord()
                    .with(
                            "/entry/0/resource",
                            one -> one.put("birthDate", "GEHEIM").put("GEHEIM", "GEHEIM"))
                    .json());
            deliver("{\"resourceType\": \"Bundle\", \"GEHEIM");
        } finally {
            root.removeHandler(listener);
        }

        assertThat(lines).anyMatch(line -> line.contains("the listener listens"));
        assertThat(lines)
                .noneMatch(line -> line.contains("GEHEIM") || line.contains("Voorbeeld") || line.contains("999990019"));
    }

    @Test
    void xml_in_and_xml_out_and_english_when_asked() {
        var parser = new Fhir().context();
        var xml = parser.newXmlParser()
                .encodeResourceToString(
                        parser.newJsonParser().parseResource(aNewRecord().json()));

        var answer = given().config(AS_IT_IS)
                .auth()
                .oauth2(worker)
                .contentType(FhirResource.XML)
                .accept(FhirResource.XML)
                .header("Accept-Language", "en")
                .body(xml)
                .post("/v1/fhir/Bundle");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.contentType()).startsWith(FhirResource.XML);
        assertThat(answer.asString()).contains("<OperationOutcome", "There is a new case");
    }

    @Test
    void other_media_types_methods_and_addresses_are_outcomes_too() {
        var plain = given().auth()
                .oauth2(worker)
                .contentType("text/plain")
                .body("x")
                .post("/v1/fhir/Bundle");
        var read = given().auth().oauth2(worker).get("/v1/fhir/Bundle");

        assertThat(plain.statusCode()).isEqualTo(415);
        assertThat(plain.path("resourceType").toString()).isEqualTo("OperationOutcome");
        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(given().get("/v1/fhir/Patient").statusCode()).isEqualTo(404);
    }

    @Test
    void every_answer_forbids_what_a_browser_could_do_with_it() {
        var answer = given().get("/v1/fhir/metadata");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("API-Version")).isNotBlank();
    }

    private Response deliver(String record) {
        return deliver(record, null);
    }

    private Response deliver(String record, String ifMatch) {
        return deliver(record, ifMatch, worker);
    }

    private Response deliver(String record, String ifMatch, String token) {
        var request = given().config(AS_IT_IS)
                .auth()
                .oauth2(token)
                .contentType(FhirResource.JSON)
                .body(record);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/v1/fhir/Bundle");
    }

    private String token(String kind, String role) {
        return Tokens.of("user-" + role)
                .organisation(provider, kind)
                .region("flevoland")
                .roles(role)
                .sign();
    }

    private static List<String> codes(Response answer) {
        return answer.path("issue.details.coding.code.flatten()");
    }
}
