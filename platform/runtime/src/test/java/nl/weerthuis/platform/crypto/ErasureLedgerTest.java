package nl.weerthuis.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.crypto.ErasureLedger.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTest {

    @TempDir
    Path folder;

    private final Entry one = new Entry(UUID.randomUUID(), Instant.parse("2026-02-01T10:00:00Z"));
    private final Entry other = new Entry(UUID.randomUUID(), Instant.parse("2026-02-02T10:00:00Z"));

    @Test
    void what_was_appended_is_read_once_each() {
        ledger().append(List.of(one));
        ledger().append(List.of(one, other));

        assertThat(ledger().entries()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void a_line_that_a_crash_tore_off_takes_no_other_with_it() throws IOException {
        ledger().append(List.of(one));
        Files.writeString(file(), "{\"subject\":\"0b9e5a34-51a4", StandardOpenOption.APPEND);
        ledger().append(List.of(other));

        assertThat(ledger().entries()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void without_a_file_nothing_is_kept() {
        var none = new ErasureLedger(Optional.empty());
        none.append(List.of(one));

        assertThat(none.isKept()).isFalse();
        assertThat(none.entries()).isEmpty();
    }

    private ErasureLedger ledger() {
        return new ErasureLedger(Optional.of(file()));
    }

    private Path file() {
        return folder.resolve("disk/erasures.jsonl");
    }
}
