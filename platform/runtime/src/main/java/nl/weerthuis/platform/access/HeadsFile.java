package nl.weerthuis.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The stated ends, outside the database. Only ever appended to, and on disk before it counts. */
@ApplicationScoped
class HeadsFile {

    private final AuditConfig config;

    HeadsFile(AuditConfig config) {
        this.config = config;
    }

    void append(String line) {
        config.headsFile().ifPresent(file -> append(file, line));
    }

    void read(Consumer<String> reader) {
        config.headsFile().filter(Files::exists).ifPresent(file -> {
            try (var lines = Files.lines(file)) {
                lines.forEach(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void append(Path file, String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                // A line of its own, even if the one before was torn off by a crash.
                var bytes = ByteBuffer.wrap(("\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
