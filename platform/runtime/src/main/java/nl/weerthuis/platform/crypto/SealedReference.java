package nl.weerthuis.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * References that only a holder of the key can follow (AES-SIV). Deterministic, so that a sealed reference can be looked
 * up and be unique in the database.
 */
@ApplicationScoped
public class SealedReference {

    private final MasterKeys masterKeys;

    SealedReference(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    /** @param place table and column that hold it */
    public byte[] seal(String place, UUID reference) {
        try {
            var bytes = ByteBuffer.allocate(16)
                    .putLong(reference.getMostSignificantBits())
                    .putLong(reference.getLeastSignificantBits())
                    .array();
            return masterKeys.sealing().encryptDeterministically(bytes, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Reference of " + place + " cannot be sealed", e);
        }
    }

    public UUID open(String place, byte[] sealed) {
        try {
            var bytes = ByteBuffer.wrap(
                    masterKeys.sealing().decryptDeterministically(sealed, place.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Reference of " + place + " cannot be opened", e);
        }
    }
}
