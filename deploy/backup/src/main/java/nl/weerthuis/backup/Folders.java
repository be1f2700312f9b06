package nl.weerthuis.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Folders as a whole. */
final class Folders {
    private static final String OWNER_ONLY = "rwx------";
    private static final int ATTEMPTS = 100;

    private Folders() {}

    /**
     * Copies what is there; a file that vanishes meanwhile is left out.
     *
     * @param contentOf which folders are copied with what is in them; of others the folder alone
     * @param files which files are copied
     * @return bytes
     */
    static long copy(Path from, Path to, Predicate<Path> contentOf, Predicate<Path> files) throws IOException {
        var copy = new Copy(from, to, contentOf, files);
        Files.walkFileTree(from, copy);
        // PostgreSQL declines data that others can read.
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(OWNER_ONLY));
        return copy.bytes;
    }

    static long copy(Path from, Path to) throws IOException {
        return copy(from, to, folder -> true, file -> true);
    }

    /** Also while somebody who was killed a moment ago still writes in it. */
    static void remove(Path folder) throws IOException {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException again) {
                if (attempt == ATTEMPTS) {
                    throw again;
                }
            }
        }
    }

    static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private final Predicate<Path> contentOf;
        private final Predicate<Path> files;
        private long bytes;

        private Copy(Path from, Path to, Predicate<Path> contentOf, Predicate<Path> files) {
            this.from = from;
            this.to = to;
            this.contentOf = contentOf;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return contentOf.test(from.relativize(folder)) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (files.test(from.relativize(file))) {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)));
                    bytes += attributes.size();
                } catch (NoSuchFileException vanished) {
                    // Replay of the log does not miss a file that the server itself removed.
                    return FileVisitResult.CONTINUE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
