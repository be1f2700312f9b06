package nl.weerthuis.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import nl.weerthuis.local.terminal.Halt;

/** Where a region keeps its data, keys and logs. A marker tells it from a folder that is somebody else's. */
public final class RegionFolder {
    private static final String MARKER = "weer-thuis-region";
    private static final String MARKED = "Data of a local Weer Thuis region. Made and removed by deploy/up.\n";
    private static final int SECRET_BYTES = 24;
    private static final long NEEDED_MEGABYTES = 512;

    private final Path path;

    public RegionFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    /** What a service keeps outside its database, a line each. */
    public Path kept(Part part, String what) {
        return path.resolve("kept").resolve(part.label() + "-" + what + ".jsonl");
    }

    public Path keys(Part part) {
        return path.resolve("keys").resolve(part.label());
    }

    /** The import files of the demonstration, to look at. */
    public Path importFiles() {
        return path.resolve("demonstration");
    }

    Path data(Part part) {
        return path.resolve(part.label());
    }

    Path stateFile() {
        return path.resolve("state.json");
    }

    Path lock(String name) {
        return path.resolve("locks").resolve(name);
    }

    /** Makes the folder if there is none; declines when it is not ours or its disk is nearly full. */
    public void claim() {
        try {
            requireOurs();
            Files.createDirectories(path);
            Files.writeString(path.resolve(MARKER), MARKED);
            Files.createDirectories(path.resolve("locks"));
            Files.createDirectories(logs());
            long free = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
            if (free < NEEDED_MEGABYTES) {
                throw new Halt(
                        Halt.CANNOT_START,
                        "The disk of %s has %d MB left, at least %d MB are needed: make room and start again."
                                .formatted(path, free, NEEDED_MEGABYTES));
            }
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** Removes the folder and all in it; declines when it is not ours. */
    public void wipe() {
        try {
            requireOurs();
            if (!Files.exists(path)) {
                return;
            }
            // The marker and the locks stay: a wipe that is cut off can be done again, and nobody comes in between.
            remove(path, path.resolve(MARKER), path.resolve("locks"));
        } catch (IOException | UncheckedIOException failure) {
            throw unusable(failure);
        }
    }

    /** A random secret that stays the same for as long as the folder exists. */
    String secret(String name) {
        var file = path.resolve("secrets").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (FileAlreadyExistsException known) {
            // Made by an earlier start, and the data know it.
        } catch (IOException failure) {
            throw unusable(failure);
        }
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException noPosix) {
            // The folder's own rights must do.
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void requireOurs() throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.exists(path.resolve(MARKER))) {
            return;
        }
        try (var entries = Files.list(path)) {
            if (entries.findAny().isEmpty()) {
                return;
            }
        }
        throw new Halt(
                Halt.CANNOT_START,
                "%s holds files that deploy/up did not make: move them away, or name another folder with WEERTHUIS_REGION."
                        .formatted(path));
    }

    private static void remove(Path root, Path marker, Path locks) throws IOException {
        try (var paths = Files.walk(root)) {
            var doomed = paths.filter(each -> !each.equals(root) && !each.equals(marker) && !each.startsWith(locks))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (var each : doomed) {
                Files.deleteIfExists(each);
            }
        }
    }

    private Halt unusable(Exception failure) {
        return new Halt(
                Halt.CANNOT_START, "The folder %s cannot be used: %s.".formatted(path, failure.getMessage()), failure);
    }
}
