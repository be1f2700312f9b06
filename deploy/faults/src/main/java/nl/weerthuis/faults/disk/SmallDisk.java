package nl.weerthuis.faults.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.faults.region.Pauses;

/** A disk in memory that can be filled up, mounted over a folder whose content it takes along. Needs root. */
final class SmallDisk implements AutoCloseable {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SPARE_MEGABYTES = 800;
    private static final long PATIENCE_SECONDS = 60;
    private static final int ATTEMPTS = 50;
    private static final long PAUSE_MILLIS = 200;

    private final Path folder;
    private final Path aside;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.aside = folder.resolveSibling(folder.getFileName() + ".aside");
    }

    static boolean isPossible() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/bin/mount"));
    }

    /** The process that uses the folder must be away. */
    static SmallDisk over(Path folder) {
        var disk = new SmallDisk(folder);
        var size = run("du", "-sm", folder.toString()).split("\\s")[0];
        run("mv", folder.toString(), disk.aside.toString());
        run("mkdir", folder.toString());
        run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=%dm".formatted(Integer.parseInt(size) + SPARE_MEGABYTES),
                "tmpfs",
                folder.toString());
        run("cp", "-a", disk.aside + "/.", folder.toString());
        run("chown", "--reference=" + disk.aside, folder.toString());
        run("chmod", "--reference=" + disk.aside, folder.toString());
        return disk;
    }

    /** Not a byte is left; asked again, what was given back meanwhile is taken too. */
    void fill() {
        try (var out = Files.newOutputStream(
                folder.resolve("ballast"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var block = new byte[MEGABYTE / 16];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // That was the intention.
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(folder.resolve("ballast"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands on it goes back to the ordinary disk; the process must be away again. */
    @Override
    public void close() {
        run("rm", "-rf", aside.toString());
        run("mkdir", aside.toString());
        run("cp", "-a", folder + "/.", aside.toString());
        run("chown", "--reference=" + folder, aside.toString());
        run("chmod", "--reference=" + folder, aside.toString());
        unmount();
        run("rmdir", folder.toString());
        run("mv", aside.toString(), folder.toString());
    }

    /** What the server started may live a moment longer than the server. */
    private void unmount() {
        for (int attempt = 1; ; attempt++) {
            try {
                run("umount", folder.toString());
                return;
            } catch (IllegalStateException busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
                Pauses.millis(PAUSE_MILLIS);
            }
        }
    }

    private static String run(String... words) {
        try {
            var process =
                    new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("%s: %s".formatted(List.of(words), said));
            }
            return said;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
