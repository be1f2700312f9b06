package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The keysets outside the database: one wraps data keys, one makes blind indexes, one seals references. */
@ApplicationScoped
class MasterKeys {

    private final KeyConfig config;
    private Aead wrapping;
    private PrfSet indexing;
    private DeterministicAead sealing;

    MasterKeys(KeyConfig config) throws GeneralSecurityException {
        this.config = config;
        AeadConfig.register();
        PrfConfig.register();
        DeterministicAeadConfig.register();
    }

    synchronized Aead wrapping() throws GeneralSecurityException {
        if (wrapping == null) {
            wrapping = keyset("master.json", PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        }
        return wrapping;
    }

    synchronized PrfSet indexing() throws GeneralSecurityException {
        if (indexing == null) {
            indexing = keyset("index.json", PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        }
        return indexing;
    }

    synchronized DeterministicAead sealing() throws GeneralSecurityException {
        if (sealing == null) {
            sealing = keyset("link.json", PredefinedDeterministicAeadParameters.AES256_SIV)
                    .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
        }
        return sealing;
    }

    private KeysetHandle keyset(String name, Parameters kind) throws GeneralSecurityException {
        var file = config.directory()
                .orElseThrow(() -> new IllegalStateException("weerthuis.keys.directory is not set"))
                .resolve(name);
        try {
            if (config.generate() && Files.notExists(file)) {
                write(file, KeysetHandle.generateNew(kind, RegistryConfiguration.get()));
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new IllegalStateException("Keyset " + name + " cannot be read from weerthuis.keys.directory", e);
        }
    }

    private static void write(Path file, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Another replica was first; its keyset is read.
        } catch (UnsupportedOperationException e) {
            // No POSIX file system; the folder's own rights must do.
        }
    }
}
