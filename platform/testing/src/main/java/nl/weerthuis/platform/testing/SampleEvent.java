package nl.weerthuis.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** An event of another service, as it arrives: a structured CloudEvent. Every method answers with a changed copy. */
public final class SampleEvent {
    private final ObjectNode event;

    private SampleEvent(ObjectNode event) {
        this.event = event;
    }

    /** A valid event with a new id, about a new subject, the first of its sequence, without data. */
    public static SampleEvent of(String type, String channel) {
        var event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", GoldenEvents.SOURCE + channel);
        event.put("type", type);
        event.put("subject", UUID.randomUUID().toString());
        event.put("time", "2026-01-15T10:00:00Z");
        event.put("datacontenttype", "application/json");
        event.put("sequence", "1");
        event.put("sequencetype", "Integer");
        event.putObject("data");
        return new SampleEvent(event);
    }

    static SampleEvent copyOf(JsonNode event) {
        return new SampleEvent(event.deepCopy());
    }

    /** Another event of the same content: with a new id. */
    public SampleEvent another() {
        return with("id", UUID.randomUUID().toString());
    }

    public SampleEvent about(UUID subject) {
        return with("subject", subject.toString());
    }

    public SampleEvent sequence(long sequence) {
        return with("sequence", Long.toString(sequence));
    }

    /** Any attribute, also one that no consumer knows. */
    public SampleEvent with(String attribute, String value) {
        var copy = event.deepCopy();
        copy.put(attribute, value);
        return new SampleEvent(copy);
    }

    public SampleEvent withData(String field, Object value) {
        var copy = event.deepCopy();
        copy.withObject("/data").set(field, Json.tree(value));
        return new SampleEvent(copy);
    }

    /** Replaces the data by a record or map. */
    public SampleEvent data(Object data) {
        var copy = event.deepCopy();
        copy.set("data", Json.tree(data));
        return new SampleEvent(copy);
    }

    public UUID subject() {
        return UUID.fromString(event.path("subject").asText());
    }

    public String json() {
        return Json.compact(event);
    }
}
