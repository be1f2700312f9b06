package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** A subject's keyset as it stands in the database: wrapped by the master key, and bound to the subject. */
@ApplicationScoped
class WrappedKeyset {

    private final MasterKeys masterKeys;

    WrappedKeyset(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    byte[] wrap(UUID subject, KeysetHandle keyset) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                keyset, masterKeys.wrapping(), bound(subject), RegistryConfiguration.get());
    }

    KeysetHandle unwrap(UUID subject, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, masterKeys.wrapping(), bound(subject), RegistryConfiguration.get());
    }

    private static byte[] bound(UUID subject) {
        return ("subject_key|" + subject).getBytes(StandardCharsets.US_ASCII);
    }
}
