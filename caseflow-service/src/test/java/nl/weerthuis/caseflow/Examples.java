package nl.weerthuis.caseflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.testing.SampleEvent;

/** Examples of others' events, read as the service reads them. */
public final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    public static <T> T read(SampleEvent example, Class<T> shape) {
        try {
            var event = JSON.readTree(example.json());
            return new Envelope(
                            event.path("id").asText(),
                            event.path("source").asText(),
                            event.path("type").asText(),
                            UUID.fromString(event.path("subject").asText()),
                            event.path("sequence").asLong(),
                            Instant.parse(event.path("time").asText()),
                            event.path("data"))
                    .as(shape);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
