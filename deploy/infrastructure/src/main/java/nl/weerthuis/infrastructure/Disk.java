package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The directories that servers keep their data in. */
final class Disk {
    private static final long NEEDED_MEGABYTES = 256;

    private Disk() {}

    /** Creates the directory if need be and declines when its disk has too little room to start. */
    static void requireRoom(Path directory) {
        try {
            Files.createDirectories(directory);
            long free = Files.getFileStore(directory).getUsableSpace() / (1024 * 1024);
            if (free < NEEDED_MEGABYTES) {
                throw new InfrastructureException("The disk of %s has %d MB left, at least %d MB are needed."
                        .formatted(directory, free, NEEDED_MEGABYTES));
            }
        } catch (IOException failure) {
            throw new InfrastructureException(
                    "The directory %s cannot be used: %s.".formatted(directory, failure), failure);
        }
    }

    /** Removes a directory and all in it; what cannot be removed stays. */
    static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException | java.io.UncheckedIOException vanishing) {
            // Somebody else removes the same files: that is all we wanted.
            return;
        }
    }
}
