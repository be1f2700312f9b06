package nl.weerthuis.housing.vera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files under {@code contracts/vera}. */
final class Examples {

    private static final Path FOLDER = Path.of(System.getProperty("weerthuis.root"), "contracts", "vera");

    private Examples() {}

    static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
