package nl.weerthuis.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
final class Reactor {
    private Reactor() {}

    /** The folder that holds {@code mvnw}; property {@code weerthuis.root} names it under Maven. */
    static Path root() {
        var given = System.getProperty("weerthuis.root");
        if (given != null && Files.exists(Path.of(given, "mvnw"))) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        var start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "No folder above %s holds mvnw: set -Dweerthuis.root to the root of the checkout.".formatted(start));
    }

    /** Whether the run is to rewrite the files under {@code contracts} and {@code docs} instead of comparing with them. */
    static boolean updatesContracts() {
        return Boolean.getBoolean("contracts.update");
    }
}
