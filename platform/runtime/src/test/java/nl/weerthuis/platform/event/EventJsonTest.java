package nl.weerthuis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.trace.TraceParent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of the envelope against one golden file, contracts/events/envelope.json. */
class EventJsonTest {

    private static final UUID THING = UUID.fromString("0b9e5a34-51a4-4f0c-9d0b-6a3d5f1f6c10");
    private static final String SOURCE = "urn:nld:oin:00000001823288444000:systeem:probe";

    private final String golden = golden();

    @Test
    void what_is_sent_is_the_golden_envelope() throws IOException {
        var row = new OutboxRow(
                7,
                UUID.fromString("f3dce042-cd6e-4977-844d-05be8dce7cea"),
                new Channel("probe"),
                Probed.TYPE,
                THING,
                3,
                EventJson.write(new Probed(THING, 42)),
                TraceParent.fresh().toString(),
                Instant.parse("2026-02-20T10:00:00Z"));

        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(EventJson.envelope(row, SOURCE))).isEqualTo(mapper.readTree(golden));
    }

    @Test
    void the_golden_envelope_is_read() {
        var event = EventJson.parse(golden);

        assertThat(event.source()).isEqualTo(SOURCE);
        assertThat(event.subject()).isEqualTo(THING);
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.as(Probed.class)).isEqualTo(new Probed(THING, 42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"id\":1}", "{\"id\":\"x\",\"source\":\"y\",\"type\":\"z\"}"})
    void anything_else_is_no_event(String content) {
        assertThatThrownBy(() -> EventJson.parse(content)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void half_a_letter_another_version_and_what_follows_are_no_event() {
        assertThatThrownBy(() -> EventJson.parse(golden + "\0")).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> EventJson.parse(golden.replace(Probed.TYPE, Probed.TYPE + "\\ud800")))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> EventJson.parse(golden.replaceFirst("(specversion\\W+)1\\.0", "$19.9")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("version");
    }

    private static String golden() {
        try {
            return Files.readString(Path.of(System.getProperty("weerthuis.root"), "contracts/events/envelope.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
