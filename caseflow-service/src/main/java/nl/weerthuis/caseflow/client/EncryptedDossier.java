package nl.weerthuis.caseflow.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.platform.crypto.EncryptedField;
import nl.weerthuis.platform.crypto.EncryptedFields;

/** Everything that is encrypted under a client's key, for the rotation of that key. */
@ApplicationScoped
class EncryptedDossier implements EncryptedFields {

    private static final String CLIENT_OF_CASE = "(select c.client_id from case_file c where c.id = t.case_id)";

    @Override
    public List<EncryptedField> all() {
        var identity = Stream.of("family_name", "prefix", "given_names", "birth_date", "bsn", "contact")
                .map(column -> new EncryptedField("client", "id", "t.id", column));
        var parts = Stream.of(
                new EncryptedField("origin_finding", "case_id", CLIENT_OF_CASE, "motivation"),
                new EncryptedField("precondition", "id", CLIENT_OF_CASE, "reason"),
                new EncryptedField("support_arrangement", "case_id", CLIENT_OF_CASE, "indication_number"));
        return Stream.concat(identity, parts).toList();
    }
}
