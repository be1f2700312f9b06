package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One keyset in a file that may change under a running service: it is looked at again every few seconds. */
final class KeysetFile<P> {

    private static final Logger LOG = Logger.getLogger(KeysetFile.class);
    // A service in production does not start with keysets that stand beside this.
    private static final String GENERATED = "GENERATED";
    private static final long TRUSTED_NANOS = Duration.ofSeconds(5).toNanos();

    private final Path file;
    private final Parameters kind;
    private final boolean generate;
    private final Class<P> type;
    private volatile Loaded<P> loaded;

    KeysetFile(Path file, Parameters kind, boolean generate, Class<P> type) {
        this.file = file;
        this.kind = kind;
        this.generate = generate;
        this.type = type;
    }

    private record Loaded<P>(String text, P primitive, long primaryId, long lookedAt) {

        Loaded<P> still(long now) {
            return new Loaded<>(text, primitive, primaryId, now);
        }
    }

    P primitive() throws GeneralSecurityException {
        return present().primitive();
    }

    long primaryId() throws GeneralSecurityException {
        return present().primaryId();
    }

    /** @return whether it differs from what was known */
    synchronized boolean readAgain() throws GeneralSecurityException {
        var known = loaded;
        load();
        return known == null || !known.text().equals(loaded.text());
    }

    private Loaded<P> present() throws GeneralSecurityException {
        var known = loaded;
        return known != null && System.nanoTime() - known.lookedAt() < TRUSTED_NANOS ? known : refresh();
    }

    private synchronized Loaded<P> refresh() throws GeneralSecurityException {
        if (loaded == null || System.nanoTime() - loaded.lookedAt() >= TRUSTED_NANOS) {
            load();
        }
        return loaded;
    }

    private void load() throws GeneralSecurityException {
        try {
            var text = text();
            loaded = loaded != null && loaded.text().equals(text) ? loaded.still(System.nanoTime()) : parse(text);
        } catch (IOException | GeneralSecurityException e) {
            if (loaded == null) {
                throw new IllegalStateException(
                        "Keyset " + file.getFileName() + " cannot be read from weerthuis.keys.directory", e);
            }
            // Being replaced, or gone: what is known goes on until it can be read again.
            LOG.warnf("Keyset %s cannot be read; the one from before is used", file.getFileName());
            loaded = loaded.still(System.nanoTime());
        }
    }

    private Loaded<P> parse(String text) throws GeneralSecurityException {
        var handle =
                TinkJsonProtoKeysetFormat.parseKeyset(text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        return new Loaded<>(
                text,
                handle.getPrimitive(RegistryConfiguration.get(), type),
                Integer.toUnsignedLong(handle.getPrimary().getId()),
                System.nanoTime());
    }

    private String text() throws IOException, GeneralSecurityException {
        if (generate && Files.notExists(file)) {
            write(KeysetHandle.generateNew(kind, RegistryConfiguration.get()));
        }
        return Files.readString(file);
    }

    /** First the mark, so that no keyset of our making ever stands without it. */
    private static void mark(Path mark) throws IOException {
        try {
            Files.createFile(mark);
        } catch (FileAlreadyExistsException e) {
            // One mark for all keysets of the folder.
        }
    }

    private void write(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        mark(file.resolveSibling(GENERATED));
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
