package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.security.GeneralSecurityException;

/** What rotation does with a keyset: a new key beside the old ones, another first one, the first one alone. */
final class Keysets {

    private Keysets() {}

    /** With a new key that is not used yet but can already be read with. */
    static KeysetHandle withNew(KeysetHandle keyset) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset).addEntry(fresh(keyset)).build();
    }

    /** With a new key that encrypts from now on. */
    static KeysetHandle withNewPrimary(KeysetHandle keyset) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(fresh(keyset).makePrimary())
                .build();
    }

    /** The key that was added last encrypts from now on. */
    static KeysetHandle withLastAsPrimary(KeysetHandle keyset) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keyset);
        builder.getAt(keyset.size() - 1).makePrimary();
        return builder.build();
    }

    /** Without any key but the one that encrypts. */
    static KeysetHandle primaryAlone(KeysetHandle keyset) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keyset);
        for (int i = keyset.size() - 1; i >= 0; i--) {
            if (!keyset.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        return builder.build();
    }

    private static KeysetHandle.Builder.Entry fresh(KeysetHandle keyset) {
        Parameters kind = keyset.getPrimary().getKey().getParameters();
        return KeysetHandle.generateEntryFromParameters(kind).withRandomId();
    }
}
