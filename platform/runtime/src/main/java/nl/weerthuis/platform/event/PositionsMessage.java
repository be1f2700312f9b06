package nl.weerthuis.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What services tell each other about their journals: counts and nothing else. A CloudEvent. */
sealed interface PositionsMessage {

    /** Parts that the subjects of a channel fall into, by the last byte of their id. */
    int BUCKETS = 64;

    String CHANNEL = "journal-positions";

    String channel();

    /** What is known about one bucket: the sum of the last sequences, and of how many subjects. */
    record Position(long sequences, long subjects) {

        static final Position NONE = new Position(0, 0);

        boolean isBehind(Position other) {
            return sequences < other.sequences || subjects < other.subjects;
        }
    }

    /** How far a producer has come, leaving out what may be under way still. */
    record Stated(UUID id, String channel, String source, List<Position> positions) implements PositionsMessage {
        static final String TYPE = "nl.weerthuis.journal-positions-stated.v1";

        public Stated {
            positions = List.copyOf(positions);
            if (positions.size() != BUCKETS) {
                throw new IllegalArgumentException("%d buckets".formatted(positions.size()));
            }
        }
    }

    /** A consumer lacks facts. */
    record Requested(String channel, List<Integer> buckets) implements PositionsMessage {
        static final String TYPE = "nl.weerthuis.republication-requested.v1";

        public Requested {
            buckets = List.copyOf(buckets);
        }
    }

    default String json(String source, Instant at) {
        var id = this instanceof Stated stated ? stated.id() : UUID.randomUUID();
        var event = Json.MAPPER
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", source + CHANNEL)
                .put("type", this instanceof Stated ? Stated.TYPE : Requested.TYPE)
                .put("time", at.toString())
                .put("datacontenttype", "application/json");
        var data = event.putObject("data").put("channel", channel());
        if (this instanceof Stated stated) {
            data.put("source", stated.source());
            var sequences = data.putArray("sequences");
            var subjects = data.putArray("subjects");
            stated.positions().forEach(position -> {
                sequences.add(position.sequences());
                subjects.add(position.subjects());
            });
        } else if (this instanceof Requested requested) {
            var buckets = data.putArray("buckets");
            requested.buckets().forEach(buckets::add);
        }
        return event.toString();
    }

    /** Nothing if it is something else. */
    static Optional<PositionsMessage> of(String text) {
        try {
            var event = Json.MAPPER.readTree(text);
            return switch (event.path("type").asText()) {
                case Stated.TYPE -> Optional.of(stated(event));
                case Requested.TYPE -> Optional.of(requested(event.path("data")));
                default -> Optional.empty();
            };
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stated stated(JsonNode event) {
        var data = event.path("data");
        var positions = new ArrayList<Position>();
        for (int bucket = 0; bucket < data.path("sequences").size(); bucket++) {
            positions.add(new Position(
                    data.path("sequences").path(bucket).asLong(),
                    data.path("subjects").path(bucket).asLong()));
        }
        return new Stated(
                UUID.fromString(event.path("id").asText()),
                data.path("channel").asText(),
                data.path("source").asText(),
                positions);
    }

    private static Requested requested(JsonNode data) {
        var buckets = new ArrayList<Integer>();
        data.path("buckets").forEach(bucket -> buckets.add(bucket.asInt()));
        return new Requested(data.path("channel").asText(), buckets);
    }

    /** Holds what reads and writes. */
    final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        private Json() {}
    }
}
