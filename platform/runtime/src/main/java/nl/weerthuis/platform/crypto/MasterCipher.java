package nl.weerthuis.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts under the master key what belongs to no subject and does not live long. */
@ApplicationScoped
public class MasterCipher {

    private final MasterKeys masterKeys;

    MasterCipher(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    /** @param place what the text belongs to; elsewhere it does not decrypt */
    public byte[] encrypt(String place, byte[] text) {
        try {
            return masterKeys.wrapping().encrypt(text, bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It cannot be encrypted", e);
        }
    }

    public byte[] decrypt(String place, byte[] encrypted) {
        try {
            return masterKeys.wrapping().decrypt(encrypted, bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It cannot be decrypted", e);
        }
    }

    /** The number of the key that encrypts now. */
    public long key() {
        try {
            return masterKeys.wrappingKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key cannot be read", e);
        }
    }

    private static byte[] bound(String place) {
        return ("master|" + place).getBytes(StandardCharsets.UTF_8);
    }
}
