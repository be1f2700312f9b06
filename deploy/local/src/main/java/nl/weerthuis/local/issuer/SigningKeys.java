package nl.weerthuis.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The key that signs, and those that signed before and are still believed. Kept in a file, so that restarts change nothing. */
final class SigningKeys {
    private static final int BITS = 2048;
    private static final int KEPT = 3;

    private final Path file;
    private List<RsaJsonWebKey> newestFirst;

    SigningKeys(Path file) {
        this.file = file;
        this.newestFirst = Files.exists(file) ? read() : List.of();
        if (newestFirst.isEmpty()) {
            rotate();
        }
    }

    synchronized RsaJsonWebKey current() {
        return newestFirst.get(0);
    }

    /** A new key signs from now on; tokens of the keys before it are still believed. */
    synchronized void rotate() {
        newestFirst = Stream.concat(Stream.of(generated()), newestFirst.stream())
                .limit(KEPT)
                .toList();
        write();
    }

    /** The public halves, as a JSON Web Key Set. */
    synchronized String published() {
        return new JsonWebKeySet(newestFirst).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static RsaJsonWebKey generated() {
        try {
            var key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException failure) {
            throw new IllegalStateException("This Java cannot make RSA keys", failure);
        }
    }

    private List<RsaJsonWebKey> read() {
        try {
            return new JsonWebKeySet(Files.readString(file))
                    .getJsonWebKeys().stream().map(RsaJsonWebKey.class::cast).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new IllegalStateException("%s holds no keys that can be read".formatted(file), failure);
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(unfinished, new JsonWebKeySet(newestFirst).toJson(OutputControlLevel.INCLUDE_PRIVATE));
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
