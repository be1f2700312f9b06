package nl.weerthuis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void the_operator_adds_and_the_platform_has_the_last_word() throws IOException {
        var file = Files.writeString(folder.resolve("client.properties"), "security.protocol=SSL\nacks=1\n");

        var settings = ClientSettings.of(Optional.of(file), Map.of("acks", "all"));

        assertThat(settings).isEqualTo(Map.of("security.protocol", "SSL", "acks", "all"));
    }

    @Test
    void without_a_file_nothing_is_added() {
        assertThat(ClientSettings.of(Optional.empty(), Map.of("acks", "all"))).isEqualTo(Map.of("acks", "all"));
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        var missing = folder.resolve("missing.properties");

        assertThatIllegalStateException()
                .isThrownBy(() -> ClientSettings.of(Optional.of(missing), Map.of()))
                .withMessageContaining("weerthuis.kafka.settings")
                .withMessageContaining("missing.properties");
    }
}
