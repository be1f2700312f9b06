package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Encrypts and decrypts one subject's fields. A text moved to another place or subject does not decrypt. */
public final class SubjectKey {

    private final UUID subject;
    private final Aead aead;

    SubjectKey(UUID subject, Aead aead) {
        this.subject = subject;
        this.aead = aead;
    }

    /**
     * @param place table and column, {@code client.family_name}
     * @param text null stays null
     */
    public byte[] encrypt(String place, String text) {
        if (text == null) {
            return null;
        }
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bound(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Field " + place + " cannot be encrypted", e);
        }
    }

    public String decrypt(String place, byte[] encrypted) {
        if (encrypted == null) {
            return null;
        }
        try {
            return new String(aead.decrypt(encrypted, bound(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Field " + place + " cannot be decrypted", e);
        }
    }

    private byte[] bound(String place) {
        return (place + "|" + subject).getBytes(StandardCharsets.UTF_8);
    }
}
