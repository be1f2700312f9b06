package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;

/** The keysets outside the database: one wraps data keys, one makes blind indexes, one seals references. */
@ApplicationScoped
class MasterKeys {

    private final KeyConfig config;
    private KeysetFile<Aead> wrapping;
    private KeysetFile<PrfSet> indexing;
    private KeysetFile<DeterministicAead> sealing;

    MasterKeys(KeyConfig config) throws GeneralSecurityException {
        this.config = config;
        AeadConfig.register();
        PrfConfig.register();
        DeterministicAeadConfig.register();
    }

    /** As the file has it by now; what another process wrapped with a key that is new there can be unwrapped at once. */
    Aead wrapping() throws GeneralSecurityException {
        var keyset = wrappingKeyset();
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] text, byte[] bound) throws GeneralSecurityException {
                return keyset.primitive().encrypt(text, bound);
            }

            @Override
            public byte[] decrypt(byte[] encrypted, byte[] bound) throws GeneralSecurityException {
                try {
                    return keyset.primitive().decrypt(encrypted, bound);
                } catch (GeneralSecurityException e) {
                    if (keyset.readAgain()) {
                        return keyset.primitive().decrypt(encrypted, bound);
                    }
                    throw e;
                }
            }
        };
    }

    /** Which key wraps now: the number that Tink gave it. */
    long wrappingKey() throws GeneralSecurityException {
        return wrappingKeyset().primaryId();
    }

    PrfSet indexing() throws GeneralSecurityException {
        return indexingKeyset().primitive();
    }

    DeterministicAead sealing() throws GeneralSecurityException {
        return sealingKeyset().primitive();
    }

    private synchronized KeysetFile<Aead> wrappingKeyset() {
        if (wrapping == null) {
            wrapping = keyset("master.json", PredefinedAeadParameters.AES256_GCM, Aead.class);
        }
        return wrapping;
    }

    private synchronized KeysetFile<PrfSet> indexingKeyset() {
        if (indexing == null) {
            indexing = keyset("index.json", PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class);
        }
        return indexing;
    }

    private synchronized KeysetFile<DeterministicAead> sealingKeyset() {
        if (sealing == null) {
            sealing = keyset("link.json", PredefinedDeterministicAeadParameters.AES256_SIV, DeterministicAead.class);
        }
        return sealing;
    }

    private <P> KeysetFile<P> keyset(String name, Parameters kind, Class<P> primitive) {
        var folder =
                config.directory().orElseThrow(() -> new IllegalStateException("weerthuis.keys.directory is not set"));
        return new KeysetFile<>(folder.resolve(name), kind, config.generate(), primitive);
    }
}
