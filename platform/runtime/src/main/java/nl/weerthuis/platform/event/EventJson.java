package nl.weerthuis.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Events as text: structured CloudEvents, tolerant in reading, without empty fields in writing. */
final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private static final String VERSION = "1.0";
    /** Longer than any name or id; what is longer does not fit into an index. */
    private static final int LONGEST_ATTRIBUTE = 500;

    private EventJson() {}

    static String write(Event fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event cannot be written: " + fact.getClass(), e);
        }
    }

    static <T> T read(JsonNode data, Class<T> shape) {
        try {
            return MAPPER.treeToValue(data, shape);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("Data does not have the shape of " + shape.getSimpleName(), e);
        }
    }

    /** @throws UnreadableEvent if the bytes are no text */
    static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEvent("Not UTF-8", e);
        }
    }

    /** @throws UnreadableEvent if the text is not a CloudEvent with all attributes that consumption needs */
    static Envelope parse(String content) {
        try {
            var event = MAPPER.readTree(content);
            if (!VERSION.equals(text(event, "specversion"))) {
                throw new UnreadableEvent("Not of version " + VERSION, null);
            }
            return new Envelope(
                    text(event, "id"),
                    text(event, "source"),
                    text(event, "type"),
                    UUID.fromString(text(event, "subject")),
                    Long.parseLong(text(event, "sequence")),
                    Instant.parse(text(event, "time")),
                    event.path("data"));
        } catch (JsonProcessingException | RuntimeException e) {
            throw e instanceof UnreadableEvent u ? u : new UnreadableEvent("Not a CloudEvent", e);
        }
    }

    static String envelope(OutboxRow row, String source) {
        try {
            ObjectNode event = MAPPER.createObjectNode();
            event.put("specversion", VERSION);
            event.put("id", row.eventId().toString());
            event.put("source", source);
            event.put("type", row.type());
            event.put("subject", row.subject().toString());
            event.put("time", row.recordedAt().toString());
            event.put("datacontenttype", "application/json");
            event.put("sequence", Long.toString(row.sequence()));
            event.put("sequencetype", "Integer");
            event.set("data", MAPPER.readTree(row.data()));
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Journal row cannot be read: " + row.id(), e);
        }
    }

    private static String text(JsonNode event, String attribute) {
        var value = event.path(attribute);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new UnreadableEvent("Attribute " + attribute + " is missing", null);
        }
        if (!isPlain(value.textValue())) {
            throw new UnreadableEvent("Attribute " + attribute + " is no plain text", null);
        }
        return value.textValue();
    }

    /** As CloudEvents has it, for no database takes anything else: no control characters, no half letters. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_ATTRIBUTE
                && text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
