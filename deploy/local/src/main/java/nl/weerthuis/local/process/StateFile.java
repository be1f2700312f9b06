package nl.weerthuis.local.process;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;
import nl.weerthuis.local.terminal.Halt;

/** The state as a file that the launcher, {@code --start} and tests share. Nobody ever sees half of it. */
public final class StateFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;
    private final Path lock;

    public StateFile(RegionFolder folder) {
        this.file = folder.stateFile();
        this.lock = folder.lock("state");
    }

    public RegionState read() {
        try {
            return JSON.readValue(Files.readAllBytes(file), RegionState.class);
        } catch (NoSuchFileException absent) {
            return RegionState.NOTHING;
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** Changes the state; of two changes at once neither is lost. */
    public RegionState change(UnaryOperator<RegionState> change) {
        // A file lock keeps other processes out, not other threads of this one.
        synchronized (StateFile.class) {
            return changeLocked(change);
        }
    }

    private RegionState changeLocked(UnaryOperator<RegionState> change) {
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            var state = change.apply(read());
            if (held.isValid()) {
                write(state);
            }
            return state;
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    void remove() {
        file.toFile().delete();
    }

    private void write(RegionState state) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(unfinished, JSON.writeValueAsBytes(state));
        try {
            // It holds the passwords of the local database.
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException noPosix) {
            // The folder's own rights must do.
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Halt unusable(IOException failure) {
        return new Halt(
                Halt.FAILED, "The state file %s cannot be used: %s.".formatted(file, failure.getMessage()), failure);
    }
}
