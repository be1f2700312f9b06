package nl.weerthuis.caseflow.client;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Whatever is encrypted under a client's key is still there after that key was rotated. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class EncryptedDossierApiTest {

    private static final String REGION = "flevoland";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Not under a client's key: hashes, indexes, and what is under the master key. */
    private static final Set<String> OTHERS = Set.of(
            "client.bsn_index",
            "client.bsn_region_index",
            "client.person_region_index",
            "client_reference.reference_index",
            "case_file.reference_index",
            "erasure_proof.digest",
            "expectation.reference_index",
            "client.birth_region_index",
            "access_log.previous_hash",
            "access_log.hash",
            "access_log_head.hash",
            "subject_key.wrapped_key",
            "idempotency.request_hash",
            "idempotency.sealed_answer",
            "unreadable_message.content",
            "saved_search.name",
            // Under the master key, and empty once it is worked off.
            "nomination_import_line.content",
            "webhook.secret",
            "webhook.old_secret");

    @Inject
    EncryptedDossier dossier;

    private final UUID provider = UUID.randomUUID();
    private final UUID table = UUID.randomUUID();
    private final String worker = token("worker", "PROVIDER", provider, "case-worker");
    private final String coordinator = token("coordinator", "REGION", table, "table-coordinator");
    private final String officer = token("officer", "REGION", table, "privacy-officer");

    @Test
    void every_column_of_bytes_is_rotated_or_named_as_something_else() throws SQLException {
        var rotated = dossier.all().stream()
                .map(field -> field.table() + "." + field.column())
                .collect(Collectors.toSet());

        assertThat(columnsOfBytes())
                .as("a new column belongs in EncryptedDossier, or in OTHERS with a reason")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(rotated.stream(), OTHERS.stream()).toList());
    }

    @Test
    void a_whole_dossier_reads_the_same_after_its_key_was_rotated_and_is_still_erased() throws SQLException {
        var nomination = aNomination()
                .with("targetGroup", "WOMENS_SHELTER")
                .with(
                        "origin",
                        Map.of(
                                "basis",
                                "EXCEPTION",
                                "exceptionCode",
                                "NETWORK",
                                "requestedMunicipality",
                                "0303",
                                "motivation",
                                "Zijn zus woont daar."))
                .with(
                        "preconditions",
                        List.of(Map.of("code", "DEBT", "status", "WAIVED", "reason", "Bewind geregeld.")))
                .with("supportArrangement", Map.of("startOn", "2026-02-01", "indicationNumber", "IND-4711"));
        var expected = as(worker)
                .body(Map.of(
                        "clientReference", nomination.field("clientReference"),
                        "targetGroup", "WOMENS_SHELTER",
                        "facilityKind", Map.of("list", "WMO020", "code", "15"),
                        "enteredOn", "2026-01-01",
                        "expectedOn", "2026-09-01"))
                .post("/v1/expectations")
                .<String>path("id");
        // Left lying, for the nomination came another way.
        as(worker).post("/v1/expectations/%s/draft".formatted(expected)).then().statusCode(201);
        var id = givenACase(provider, nomination);
        as(worker)
                .body(Map.of("questionnaire", "SELF_RELIANCE", "version", 1, "answers", Map.of("FINANCES", "LEVEL_2")))
                .post("/v1/cases/%s/questionnaires".formatted(id))
                .then()
                .statusCode(200);
        var asked = as(coordinator)
                .body(Map.of("question", "Is er een zwager in Urk?"))
                .post("/v1/cases/%s/information-requests".formatted(id))
                .<String>path("id");
        as(worker)
                .body(Map.of("answer", "Nee, in Lelystad."))
                .post("/v1/cases/%s/information-requests/%s/answer".formatted(id, asked))
                .then()
                .statusCode(200);
        var client = UUID.fromString(view(worker, id).path("clientId"));
        as(worker)
                .header("If-Match", "*")
                .body(Map.of(
                        "periods",
                        List.of(Map.of(
                                "from",
                                "2015-01-01",
                                "kind",
                                "POSTAL_ADDRESS",
                                "municipality",
                                "0995",
                                "source",
                                "CLIENT"))))
                .put("/v1/cases/%s/residence-history".formatted(id))
                .then()
                .statusCode(200);
        var conflict = as(worker)
                .body(Map.of("subject", "relative", "ground", "KINSHIP"))
                .post("/v1/cases/%s/conflicts".formatted(id))
                .<String>path("id");
        as(token("colleague", "PROVIDER", provider, "case-worker"))
                .body(Map.of("reason", "Het was een ander."))
                .post("/v1/cases/%s/conflicts/%s/lifting".formatted(id, conflict))
                .then()
                .statusCode(200);
        var glass = as(coordinator)
                .body(Map.of("reasonCode", "SAFETY", "explanation", "Hij staat voor de deur."))
                .post("/v1/cases/%s/break-glass".formatted(id))
                .<String>path("id");
        askForRights(id, client);
        escalateAndCorrect(id);
        var before = readings(id, glass);
        assertThat(String.join(" ", before))
                .contains(
                        nomination.familyName(),
                        nomination.field("clientReference").toString(),
                        "van der",
                        "Sam",
                        "1990-05-17",
                        "999900006",
                        "0612345678",
                        "Zijn zus woont daar.",
                        "Bewind geregeld.",
                        "IND-4711",
                        "POSTAL_ADDRESS",
                        "Het was een ander.",
                        "Hij staat voor de deur.",
                        "Mijn naam klopt niet.",
                        "De naam klopt wel.",
                        "Niemand antwoordt.",
                        "Dit is geregeld.",
                        "Verkeerde maand.");
        var stored = stored(client);
        assertThat(stored).as("every field is filled").hasSameSizeAs(dossier.all());

        rotate();

        assertThat(readings(id, glass)).isEqualTo(before);
        assertThat(stored(client)).hasSameSizeAs(stored).doesNotContainAnyElementsOf(stored);

        as(officer).post("/v1/clients/%s/erasure".formatted(client)).then().statusCode(200);

        assertThat(String.join(" ", readings(id, glass)))
                .doesNotContain(
                        nomination.familyName(),
                        nomination.field("clientReference").toString(),
                        "999900006",
                        "Zijn zus",
                        "Bewind",
                        "IND-4711",
                        "POSTAL_ADDRESS",
                        "Het was een ander",
                        "Hij staat voor",
                        "naam klopt",
                        "Niemand antwoordt",
                        "Dit is geregeld",
                        "Verkeerde maand");
    }

    private void escalateAndCorrect(UUID id) {
        String escalation = as(worker)
                .body(Map.of("reason", "PARTIES_DISAGREE", "explanation", "Niemand antwoordt."))
                .post("/v1/cases/%s/escalations".formatted(id))
                .path("id");
        as(coordinator)
                .body(Map.of("outcome", "SOLVED", "answer", "Dit is geregeld."))
                .post("/v1/cases/%s/escalations/%s/resolution".formatted(id, escalation))
                .then()
                .statusCode(200);
        as(worker)
                .header("If-Match", "*")
                .body(Map.of("readyOn", "2026-03-01", "reason", "Verkeerde maand."))
                .post("/v1/cases/%s/corrections".formatted(id))
                .then()
                .statusCode(200);
    }

    private void askForRights(UUID id, UUID client) {
        String correction = as(worker)
                .body(Map.of("concerns", "IDENTITY", "wish", "Mijn naam klopt niet."))
                .post("/v1/cases/%s/correction-requests".formatted(id))
                .path("id");
        as(worker)
                .body(Map.of("outcome", "REFUSED", "reason", "De naam klopt wel."))
                .post("/v1/correction-requests/%s/decision".formatted(correction))
                .then()
                .statusCode(200);
        String request = as(officer)
                .body("{}")
                .post("/v1/clients/%s/erasure-requests".formatted(client))
                .path("id");
        as(officer)
                .body(Map.of("ground", "LEGAL_DUTY", "explanation", "Er loopt nog begeleiding."))
                .post("/v1/erasure-requests/%s/refusal".formatted(request))
                .then()
                .statusCode(200);
    }

    private List<String> readings(UUID id, String glass) {
        return Stream.of(
                        as(worker).get("/v1/cases/%s/correction-requests".formatted(id)),
                        view(worker, id),
                        as(worker).get("/v1/cases/%s/conflicts".formatted(id)),
                        as(worker).get("/v1/cases/%s/residence-history".formatted(id)),
                        as(worker).get("/v1/cases/%s/escalations".formatted(id)),
                        as(worker).get("/v1/cases/%s/corrections".formatted(id)),
                        as(officer).get("/v1/break-glass/" + glass))
                .map(Response::asString)
                .toList();
    }

    private static void rotate() {
        var operator = token("operator", "REGION", UUID.randomUUID(), "operator");
        var begun = as(operator).body("{\"kind\": \"SUBJECTS\"}").post("/v1/operator/key-rotations");
        begun.then().statusCode(202);
        await().atMost(PATIENCE)
                .until(() -> as(operator)
                        .get(begun.header("Location"))
                        .path("status")
                        .equals("DONE"));
    }

    /** What stands in the fields of this client, as bytes. */
    private List<String> stored(UUID client) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = TestDatabase.connect()) {
            connection.setSchema("caseflow");
            for (var field : dossier.all()) {
                try (var query = connection.prepareStatement("select t.%s from %s t where %s and t.%s is not null"
                        .formatted(field.column(), field.table(), field.ofSubject(), field.column()))) {
                    query.setObject(1, client);
                    try (var row = query.executeQuery()) {
                        while (row.next()) {
                            all.add(HexFormat.of().formatHex(row.getBytes(1)));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<String> columnsOfBytes() throws SQLException {
        try (var connection = TestDatabase.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = 'caseflow' and data_type = 'bytea'")) {
            var columns = new ArrayList<String>();
            while (row.next()) {
                columns.add(row.getString(1));
            }
            return columns;
        }
    }

    private static String token(String name, String kind, UUID organisation, String role) {
        return Tokens.of(name)
                .organisation(organisation, kind)
                .region(REGION)
                .roles(role)
                .sign();
    }
}
