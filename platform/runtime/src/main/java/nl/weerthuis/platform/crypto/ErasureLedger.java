package nl.weerthuis.platform.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who was erased, in a file outside the database: pseudonym and moment. A backup brings a person back; the ledger says
 * that nobody may. Only ever appended to, and on disk before it counts.
 */
@ApplicationScoped
public class ErasureLedger {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBJECT = "subject";
    private static final String ERASED_AT = "erasedAt";

    private final Optional<Path> file;

    ErasureLedger(@ConfigProperty(name = "weerthuis.erasure.ledger") Optional<Path> file) {
        this.file = file;
    }

    /** That a subject was erased. */
    public record Entry(UUID subject, Instant erasedAt) {}

    /** Whether a ledger is kept at all. */
    public boolean isKept() {
        return file.isPresent();
    }

    /** Every entry, each subject once; a line that a crash tore off is no entry. */
    public Collection<Entry> entries() {
        if (file.isEmpty() || Files.notExists(file.get())) {
            return List.of();
        }
        try (var lines = Files.lines(file.get())) {
            Map<UUID, Entry> entries = lines.flatMap(ErasureLedger::parse)
                    .collect(Collectors.toMap(Entry::subject, entry -> entry, (first, again) -> first, TreeMap::new));
            return entries.values();
        } catch (IOException e) {
            throw new UncheckedIOException("weerthuis.erasure.ledger cannot be read", e);
        }
    }

    /** Returns when the entries are on disk. */
    public synchronized void append(Collection<Entry> entries) {
        if (entries.isEmpty() || file.isEmpty()) {
            return;
        }
        // Starts on a line of its own, even if the one before was torn off by a crash.
        var text = entries.stream().map(ErasureLedger::line).collect(Collectors.joining("\n", "\n", "\n"));
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            try (var channel = FileChannel.open(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("weerthuis.erasure.ledger cannot be written", e);
        }
    }

    private static String line(Entry entry) {
        return JSON.createObjectNode()
                .put(SUBJECT, entry.subject().toString())
                .put(ERASED_AT, entry.erasedAt().toString())
                .toString();
    }

    private static Stream<Entry> parse(String line) {
        try {
            var entry = JSON.readTree(line);
            return Stream.of(new Entry(
                    UUID.fromString(entry.path(SUBJECT).asText()),
                    Instant.parse(entry.path(ERASED_AT).asText())));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            return Stream.empty();
        }
    }
}
