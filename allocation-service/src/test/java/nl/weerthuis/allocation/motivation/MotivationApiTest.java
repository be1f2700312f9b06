package nl.weerthuis.allocation.motivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the table wrote down is read by the table, and not in the database. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class MotivationApiTest {

    @Inject
    Facts facts;

    @Inject
    EncryptMotivations encryptMotivations;

    @Inject
    Motivations motivations;

    @Inject
    MasterCipher cipher;

    @Inject
    Duty duty;

    private final String text = "Zij kent de buurt " + UUID.randomUUID();
    private Region region;
    private Story story;
    private UUID caseId;
    private String sessionId;
    private String decisionId;

    @BeforeEach
    void decide() {
        region = Region.complete();
        story = new Story(region, facts);
        caseId = story.aReadyCase();
        sessionId = String.valueOf(story.aSessionWith(caseId));
        var decision =
                Map.of("caseId", caseId, "outcome", "ADMITTED", "motivation", text, "carriedBy", region.parties());
        var answer = region.coordinator().post("/table-sessions/{id}/decisions", decision, sessionId);
        assertThat(answer.<String>path("motivation")).isEqualTo(text);
        decisionId = answer.path("id");
    }

    @Test
    void it_stands_nowhere_in_the_database_in_the_clear() throws SQLException {
        assertThat(one("select schema_to_xml('allocation', true, false, '')::text"))
                .contains(decisionId)
                .doesNotContain(text);
        assertThat(read()).containsExactly(text);
    }

    @Test
    void a_row_of_before_reads_the_same_until_and_after_it_is_encrypted() throws SQLException {
        // As it was stored before motivations were encrypted; nothing of today writes that.
        run(
                "update allocation.table_decision set motivation = '%s', sealed_motivation = null, master_key = null where id = '%s'"
                        .formatted(text, decisionId));
        assertThat(read()).containsExactly(text);

        encryptMotivations.handle();

        assertThat(one("select motivation from allocation.table_decision where id = '%s'".formatted(decisionId)))
                .isNull();
        assertThat(read()).containsExactly(text);
    }

    @Test
    void it_is_encrypted_anew_when_the_master_key_was_replaced() throws SQLException {
        var before = sealed();
        run("update allocation.table_decision set master_key = master_key - 1 where id = '%s'".formatted(decisionId));

        duty.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            while (motivations.renew(cipher.key(), 100) > 0) {
                // Until nothing is left, as a rotation does.
            }
        }));

        assertThat(sealed()).isNotEqualTo(before);
        assertThat(one("select master_key::text from allocation.table_decision where id = '%s'".formatted(decisionId)))
                .isEqualTo(String.valueOf(cipher.key()));
        assertThat(read()).containsExactly(text);
    }

    @Test
    void why_an_offer_was_refused_stands_nowhere_in_the_clear() throws SQLException {
        var offerId = aRefusedOffer(story.anAdmittedCase());

        assertThat(one("select schema_to_xml('allocation', true, false, '')::text"))
                .doesNotContain(text);
        assertThat(refusal(offerId)).isEqualTo(text);
    }

    @Test
    void a_refusal_of_before_is_encrypted() throws SQLException {
        var offerId = aRefusedOffer(story.anAdmittedCase());
        run(
                "update allocation.offer set refusal_motivation = '%s', sealed_motivation = null, master_key = null where id = '%s'"
                        .formatted(text, offerId));

        encryptMotivations.handle();

        assertThat(one("select refusal_motivation from allocation.offer where id = '%s'".formatted(offerId)))
                .isNull();
        assertThat(refusal(offerId)).isEqualTo(text);
    }

    @Test
    void why_a_municipality_agreed_stands_nowhere_in_the_clear() throws SQLException {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        story.asksFor(caseId, Region.ALMERE, Region.LELYSTAD);
        var answer = region.almere()
                .post(
                        "/municipality-assignments/{caseId}/agreement",
                        Map.of("agreed", true, "motivation", text),
                        caseId);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);

        assertThat(one("select schema_to_xml('allocation', true, false, '')::text"))
                .doesNotContain(text);
        assertThat(motivations.open(
                        Written.AGREEMENT,
                        caseId,
                        HexFormat.of()
                                .parseHex(one(
                                        "select encode(sealed_motivation, 'hex') from allocation.municipality_assignment"
                                                + " where case_id = '%s'".formatted(caseId)))))
                .isEqualTo(text);
    }

    @Test
    void of_who_was_erased_nothing_is_left_that_was_written() throws SQLException {
        var offerId = aRefusedOffer(caseId);
        assertThat(sealed()).isNotNull();

        story.caseflow(caseId, "client-erased", Map.of("erasedOn", "2026-02-10"));

        assertThat(sealed()).isNull();
        assertThat(one("select encode(sealed_motivation, 'hex') from allocation.offer where id = '%s'"
                        .formatted(offerId)))
                .isNull();
        assertThat(read()).containsExactly((String) null);
    }

    private String aRefusedOffer(UUID of) {
        var offerId = story.anOffer(of, story.aVacantDwelling());
        var answer =
                region.caseWorker().post("/offers/{id}/refusal", Map.of("code", "OTHER", "motivation", text), offerId);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return offerId;
    }

    private String refusal(String offerId) throws SQLException {
        var sealed =
                one("select encode(sealed_motivation, 'hex') from allocation.offer where id = '%s'".formatted(offerId));
        return motivations.open(
                Written.REFUSAL, UUID.fromString(offerId), HexFormat.of().parseHex(sealed));
    }

    private List<String> read() {
        return region.coordinator().get("/table-sessions/{id}", sessionId).path("decisions.motivation");
    }

    private String sealed() throws SQLException {
        return one("select encode(sealed_motivation, 'hex') from allocation.table_decision where id = '%s'"
                .formatted(decisionId));
    }

    private static String one(String query) throws SQLException {
        try (var connection = TestDatabase.connect();
                var row = connection.createStatement().executeQuery(query)) {
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
