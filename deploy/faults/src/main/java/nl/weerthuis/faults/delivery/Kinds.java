package nl.weerthuis.faults.delivery;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.weerthuis.faults.delivery.Tape.Message;

/** Kinds of messages that must not stand on a topic, each about a subject of its own that does not exist. */
final class Kinds {
    /** Half a letter can only be written as an escape. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> ATTRIBUTES =
            List.of("id", "source", "type", "subject", "sequence", "time", "data");
    private static final int DEEP = 2_000;
    private static final int LONG = 300_000;

    private final String channel;
    private final Message example;
    private final List<Kind> all = new ArrayList<>();

    /** One message and what is wrong with it. */
    record Kind(String name, Message message) {}

    private Kinds(String channel, Message example) {
        this.channel = channel;
        this.example = example;
    }

    /** @param example a good message of the channel */
    static List<Kind> of(String channel, Message example) {
        var kinds = new Kinds(channel, example);
        kinds.noJson();
        kinds.noEvent();
        kinds.withoutAttribute();
        kinds.wrongAttribute();
        kinds.wrongData();
        return List.copyOf(kinds.all);
    }

    private void noJson() {
        bytes("empty", new byte[0]);
        bytes("tombstone", null);
        bytes("not UTF-8", new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
        bytes("overlong UTF-8", new byte[] {(byte) 0xc0, (byte) 0xaf});
        bytes("zeroes", new byte[64]);
        text("UTF-16 mark", "\ufeff{}");
        text("half a document", "{\"id\": \"");
        text("two documents", "{} {}");
        text("XML", "<event/>");
        text("deep", "[".repeat(DEEP) + "]".repeat(DEEP));
        text("deep object", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        text("long", "x".repeat(LONG));
        text("not a number", "NaN");
    }

    private void noEvent() {
        for (var document : List.of("{}", "[]", "null", "1", "\"text\"", "true")) {
            text("only " + document, document);
        }
    }

    private void withoutAttribute() {
        for (var attribute : ATTRIBUTES) {
            event("without " + attribute, event -> event.remove(attribute));
            event("null " + attribute, event -> event.putNull(attribute));
        }
    }

    private void wrongAttribute() {
        event("sequence 0", event -> event.put("sequence", "0"));
        event("sequence negative", event -> event.put("sequence", "-1"));
        event("sequence a fraction", event -> event.put("sequence", "1.5"));
        event("sequence too large", event -> event.put("sequence", "9".repeat(30)));
        event("sequence a word", event -> event.put("sequence", "first"));
        event("sequence far ahead", event -> event.put("sequence", "1000000"));
        event("subject no id", event -> event.put("subject", "somebody"));
        event("subject an object", event -> event.putObject("subject"));
        event("time no moment", event -> event.put("time", "yesterday"));
        event("type unknown", event -> event.put("type", "nl.weerthuis.never-heard-of.v1"));
        event("type an array", event -> event.putArray("type"));
        event(
                "type of a later version",
                event -> event.put("type", event.path("type").asText() + "9"));
        event("source of somebody else", event -> event.put("source", "urn:example:else"));
        event("source empty", event -> event.put("source", ""));
        event("specversion of tomorrow", event -> event.put("specversion", "9.9"));
        for (var attribute : List.of("id", "source", "type")) {
            event("zero in " + attribute, event -> append(event, attribute, "\u0000"));
            event("half a letter in " + attribute, event -> append(event, attribute, "\ud800"));
            event("long " + attribute, event -> append(event, attribute, noise()));
        }
    }

    private static void append(ObjectNode event, String attribute, String more) {
        event.put(attribute, event.path(attribute).asText() + more);
    }

    /** What no database makes small. */
    private static String noise() {
        var noise = new StringBuilder();
        while (noise.length() < LONG / 10) {
            noise.append(UUID.randomUUID());
        }
        return noise.toString();
    }

    private void wrongData() {
        event("data empty", event -> event.putObject("data"));
        event("data a list", event -> event.putArray("data"));
        event("data a word", event -> event.put("data", "word"));
        event("data of zeroes", event -> replaceTexts(event, "\u0000"));
        event("data of nothing", event -> replaceTexts(event, ""));
        event("data of noise", event -> replaceTexts(event, noise()));
    }

    private static void replaceTexts(ObjectNode event, String text) {
        var data = (ObjectNode) event.path("data");
        List<String> names = new ArrayList<>();
        data.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> data.put(name, text));
    }

    private void text(String name, String text) {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] value) {
        var key = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        all.add(new Kind(name, new Message(Tape.topic(channel), key, value)));
    }

    /** As the example, about another subject, and wrong in one way. */
    private void event(String name, Consumer<ObjectNode> damage) {
        try {
            var event = (ObjectNode) JSON.readTree(example.value());
            var subject = UUID.randomUUID().toString();
            event.put("id", UUID.randomUUID().toString());
            event.put("subject", subject);
            event.put("sequence", event.path("sequence").isTextual() ? "1" : null);
            if (event.path("sequence").isNull()) {
                event.put("sequence", 1);
            }
            damage.accept(event);
            all.add(new Kind(name, Message.of(channel, subject, JSON.writeValueAsString(event))));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
