package nl.weerthuis.caseflow.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.platform.crypto.EncryptedField;
import nl.weerthuis.platform.crypto.EncryptedFields;

/** Everything that is encrypted under a client's key, for the rotation of that key. */
@ApplicationScoped
class EncryptedDossier implements EncryptedFields {

    private static final String OF_CLIENT = "t.case_id in (select c.id from case_file c where c.client_id = ?)";

    @Override
    public List<EncryptedField> all() {
        var identity = Stream.of("family_name", "prefix", "given_names", "birth_date", "bsn", "contact")
                .map(column -> new EncryptedField("client", "id", "t.id = ?", column));
        var parts = Stream.of(
                new EncryptedField("case_file", "id", "t.client_id = ?", "own_reference"),
                new EncryptedField("expectation", "id", "t.client_id = ?", "reference"),
                new EncryptedField("draft", "id", "t.client_id = ?", "content"),
                new EncryptedField("questionnaire_answer", "id", OF_CLIENT, "answers"),
                new EncryptedField("information_request", "id", OF_CLIENT, "question"),
                new EncryptedField("information_request", "id", OF_CLIENT, "answer"),
                new EncryptedField("origin_finding", "case_id", OF_CLIENT, "motivation"),
                new EncryptedField("precondition", "id", OF_CLIENT, "reason"),
                new EncryptedField("support_arrangement", "case_id", OF_CLIENT, "indication_number"),
                new EncryptedField("correction_request", "id", OF_CLIENT, "wish"),
                new EncryptedField("correction_request", "id", OF_CLIENT, "reason"),
                new EncryptedField("case_escalation", "id", OF_CLIENT, "explanation"),
                new EncryptedField("case_escalation", "id", OF_CLIENT, "answer"),
                new EncryptedField("fact_correction", "id", OF_CLIENT, "value_before"),
                new EncryptedField("fact_correction", "id", OF_CLIENT, "value_after"),
                new EncryptedField("fact_correction", "id", OF_CLIENT, "reason"),
                new EncryptedField("erasure_request", "id", "t.client_id = ?", "explanation"),
                new EncryptedField("residence_history", "case_id", OF_CLIENT, "periods"),
                new EncryptedField("conflict", "id", OF_CLIENT, "lifting_reason"),
                new EncryptedField("break_glass", "id", OF_CLIENT, "explanation"));
        return Stream.concat(identity, parts).toList();
    }
}
