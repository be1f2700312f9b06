package nl.weerthuis.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Finds encrypted values by equality: HMAC-SHA-256 with a key outside the database. */
@ApplicationScoped
public class BlindIndex {

    private static final int BYTES = 32;

    private final MasterKeys masterKeys;

    BlindIndex(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    /**
     * @param scope what the value is, so that equal values of different kinds do not meet
     * @return null for null
     */
    public byte[] of(String scope, String value) {
        if (value == null) {
            return null;
        }
        try {
            return masterKeys.indexing().computePrimary((scope + "|" + value).getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Index of " + scope + " cannot be computed", e);
        }
    }
}
