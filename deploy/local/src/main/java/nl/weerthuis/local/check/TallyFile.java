package nl.weerthuis.local.check;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import nl.weerthuis.local.terminal.Halt;

/** Keeps the tally for later starts. It is there when the loading came to its end. */
public final class TallyFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public TallyFile(Path directory) {
        this.file = directory.resolve("tally.json");
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public Tally read() {
        try {
            var tally = new Tally();
            JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Integer>>() {})
                    .forEach(tally::count);
            return tally;
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    public void write(Tally tally) {
        try {
            Files.createDirectories(file.getParent());
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.write(unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tally.all()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private Halt unusable(IOException failure) {
        return new Halt(Halt.FAILED, "%s cannot be used: %s.".formatted(file, failure.getMessage()), failure);
    }
}
