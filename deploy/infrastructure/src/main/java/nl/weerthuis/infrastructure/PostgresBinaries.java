package nl.weerthuis.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked once from the archive of this machine's platform. */
final class PostgresBinaries {
    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /** Unpacks into the directory unless that was done before; safe when several processes do it at the same time. */
    static PostgresBinaries unpackedInto(Path directory) {
        try {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            if (!Files.exists(directory)) {
                unpackUnderLock(directory);
            }
            return new PostgresBinaries(directory);
        } catch (IOException failure) {
            throw new InfrastructureException(
                    "The PostgreSQL programs could not be unpacked into %s: %s.".formatted(directory, failure),
                    failure);
        }
    }

    String program(String name) {
        return directory
                .resolve("bin")
                .resolve(isWindows() ? name + ".exe" : name)
                .toAbsolutePath()
                .toString();
    }

    Path directory() {
        return directory;
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static synchronized void unpackUnderLock(Path directory) throws IOException {
        var lockFile = directory.resolveSibling(directory.getFileName() + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(directory)) {
                var unfinished = directory.resolveSibling(directory.getFileName() + ".unpacking");
                Disk.remove(unfinished);
                unpack(unfinished);
                Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        Files.createDirectories(target);
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(entry, archive, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, path);
            path.toFile().setExecutable((entry.getMode() & 0111) != 0, false);
        }
    }

    private static InputStream open() {
        var name = archiveName();
        var stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new InfrastructureException(
                    "The PostgreSQL programs for this machine (%s) are not on the class path: build deploy/infrastructure on this machine."
                            .formatted(name));
        }
        return stream;
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (isWindows()) {
            return "postgres-windows-x86_64.txz";
        }
        return "postgres-%s-%s.txz".formatted(system.startsWith("mac") ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }

    /** Everybody may read and run the programs, whichever user the server runs as. */
    void readableForAll() {
        try (var paths = Files.walk(directory)) {
            paths.filter(path -> !Files.isSymbolicLink(path)).forEach(path -> {
                path.toFile().setReadable(true, false);
                if (Files.isDirectory(path)) {
                    path.toFile().setExecutable(true, false);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
