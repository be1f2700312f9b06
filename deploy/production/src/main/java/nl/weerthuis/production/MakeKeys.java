package nl.weerthuis.production;

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
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;

/** Makes the three keysets of a service in a folder, and never touches one that is there. */
public final class MakeKeys {

    private static final Map<String, Parameters> KEYSETS = new TreeMap<>(Map.of(
            "master.json", PredefinedAeadParameters.AES256_GCM,
            "index.json", PredefinedPrfParameters.HMAC_SHA256_PRF,
            "link.json", PredefinedDeterministicAeadParameters.AES256_SIV));

    private MakeKeys() {}

    /** Argument: the folder. */
    public static void main(String[] arguments) throws GeneralSecurityException, IOException {
        if (arguments.length != 1) {
            System.err.println("Give the folder for the keysets of one service.");
            System.exit(2);
        }
        AeadConfig.register();
        PrfConfig.register();
        DeterministicAeadConfig.register();
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (var keyset : KEYSETS.entrySet()) {
            make(folder.resolve(keyset.getKey()), keyset.getValue());
        }
        System.out.println("Back them up apart from the database: without them nobody's name can be read again.");
    }

    private static void make(Path file, Parameters kind) throws GeneralSecurityException, IOException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(kind, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardOpenOption.WRITE);
            System.out.println("written  " + file);
        } catch (FileAlreadyExistsException there) {
            System.out.println("stays    " + file);
        }
    }
}
