package nl.weerthuis.caseflow.client;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** A provider finds its clients by its own reference, in rows of before and of now. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class EncryptReferencesApiTest {

    @Inject
    EncryptReferences encryptReferences;

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final String reference = "ref-" + UUID.randomUUID();

    @Test
    void a_reference_is_found_by_its_provider_alone() {
        var id = idOf(nominate(worker, aNomination().with("clientReference", reference)));
        idOf(nominate(worker, aNomination()));

        assertThat(found(worker)).containsExactly(id.toString());
        assertThat(found(Actors.caseWorker(UUID.randomUUID()))).isEmpty();
        assertThat(found(Actors.coordinator("flevoland"))).isEmpty();
        assertThat(as(worker)
                        .queryParam("clientReference", reference)
                        .get("/v1/cases")
                        .<List<String>>path("items.clientReference"))
                .containsExactly(reference);
    }

    @Test
    void a_row_of_before_reads_the_same_until_and_after_it_is_encrypted() throws SQLException {
        var nomination = aNomination().with("clientReference", reference);
        var id = idOf(nominate(worker, nomination));
        // As it was stored before references were encrypted; nothing of today writes that.
        run("update caseflow.case_file set client_reference = '%s', own_reference = null, reference_index = null"
                        .formatted(reference)
                + " where id = '%s'".formatted(id));
        var before = view(worker, id);
        assertThat(before.<String>path("clientReference")).isEqualTo(reference);

        encryptReferences.handle();

        assertThat(texts(id)).isEqualTo("nothing in the clear, encrypted, indexed");
        assertThat(view(worker, id).asString()).isEqualTo(before.asString());
        assertThat(view(worker, id).header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(found(worker)).containsExactly(id.toString());
        assertThat(nominate(worker, nomination).<String>path("code")).isEqualTo("client-reference-known");
    }

    @Test
    void nothing_is_left_of_it_when_the_client_is_erased() throws SQLException {
        var id = idOf(nominate(worker, aNomination().with("clientReference", reference)));
        String client = view(worker, id).path("clientId");

        as(Actors.token("PROVIDER", provider, "flevoland", "privacy-officer"))
                .post("/v1/clients/%s/erasure".formatted(client))
                .then()
                .statusCode(200);

        assertThat(found(worker)).isEmpty();
        assertThat(texts(id)).isEqualTo("nothing in the clear, nothing encrypted, nothing indexed");
    }

    private List<String> found(String token) {
        return as(token)
                .queryParam("clientReference", reference)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String texts(UUID id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select case when client_reference is null then 'nothing ' else '' end"
                                + " || 'in the clear, '"
                                + " || case when own_reference is null then 'nothing ' else '' end || 'encrypted, '"
                                + " || case when reference_index is null then 'nothing ' else '' end || 'indexed'"
                                + " from caseflow.case_file where id = '%s'".formatted(id))) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
