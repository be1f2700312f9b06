package nl.weerthuis.platform.crypto;

import java.util.List;

/** What a service encrypts under the keys of subjects, so that these keys can be rotated. A bean of the service. */
public interface EncryptedFields {

    /** Every such column. One that is missing here cannot be read after its subject's key was rotated. */
    List<EncryptedField> all();
}
