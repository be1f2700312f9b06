package nl.weerthuis.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the probe encrypts. */
@ApplicationScoped
class ProbeFields implements EncryptedFields {

    static final String PLACE = "probe_person.family_name";

    @Override
    public List<EncryptedField> all() {
        return List.of(new EncryptedField("probe_person", "id", "t.id = ?", "family_name"));
    }
}
