package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * For an operator's hands (docs/operations/keys.md): changes {@code master.json} of a folder of keysets.
 * {@code add}: a new key that can be read with; {@code promote}: it encrypts from now on; {@code drop}: the others go.
 */
public final class KeysetCommand {

    private KeysetCommand() {}

    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("add, promote or drop, and the folder of keysets");
        }
        change(arguments[0], Path.of(arguments[1]).resolve("master.json"));
    }

    static void change(String verb, Path file) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        var keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        replace(
                file,
                switch (verb) {
                    case "add" -> Keysets.withNew(keyset);
                    case "promote" -> Keysets.withLastAsPrimary(keyset);
                    case "drop" -> Keysets.primaryAlone(keyset);
                    default -> throw new IllegalArgumentException("add, promote or drop; not " + verb);
                });
    }

    /** At once and whole, so that a service that reads it meanwhile sees the old or the new. */
    private static void replace(Path file, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".master", ".json", permissions);
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
