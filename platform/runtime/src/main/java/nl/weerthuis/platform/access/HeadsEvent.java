package nl.weerthuis.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** That the chains of a service ended there at that moment: a CloudEvent, on the topic and in the file. */
record HeadsEvent(UUID id, String service, long sequence, Instant publishedAt, List<Head> heads) {

    static final String TYPE = "nl.weerthuis.access-log-heads-published.v1";
    static final String CHANNEL = "access-log-heads";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The service's log as an aggregate: one id, and a sequence of its own. */
    static UUID subject(String service) {
        return UUID.nameUUIDFromBytes((CHANNEL + ":" + service).getBytes(StandardCharsets.UTF_8));
    }

    /** On one line. */
    String json(String source) {
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", source + CHANNEL)
                .put("type", TYPE)
                .put("subject", subject(service).toString())
                .put("time", publishedAt.toString())
                .put("datacontenttype", "application/json")
                .put("sequence", Long.toString(sequence))
                .put("sequencetype", "Integer");
        var data = event.putObject("data").put("service", service);
        var chains = data.putArray("heads");
        for (var head : heads) {
            chains.addObject()
                    .put("chain", head.chain())
                    .put("position", head.position())
                    .put("hash", HexFormat.of().formatHex(head.hash()));
        }
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ends that a text states of this service's log; none if it is about another, or torn off by a crash. */
    static List<Head> heads(String text, String service) {
        try {
            var event = JSON.readTree(text);
            if (!TYPE.equals(event.path("type").asText())
                    || !service.equals(event.path("data").path("service").asText())) {
                return List.of();
            }
            return StreamSupport.stream(event.path("data").path("heads").spliterator(), false)
                    .map(HeadsEvent::head)
                    .toList();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Head head(JsonNode node) {
        return new Head(
                node.path("chain").asInt(),
                node.path("position").asLong(),
                HexFormat.of().parseHex(node.path("hash").asText()));
    }
}
