package nl.weerthuis.local.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weerthuis.local.terminal.Halt;

/** The files that were sent, kept to look at and to send again. */
final class ImportFiles {
    private final Path directory;

    ImportFiles(Path directory) {
        this.directory = directory;
    }

    void keep(String name, String text) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name), text);
        } catch (IOException failure) {
            throw new Halt(
                    Halt.FAILED, "%s cannot be written: %s.".formatted(directory.resolve(name), failure), failure);
        }
    }
}
