package nl.weerthuis.journeys.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every message on every topic of a region, as an eavesdropper on the broker sees it. */
final class Topics {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One message; {@code channel} is the topic without prefix and version. */
    record Message(String channel, String key, String text, JsonNode event, String traceId) {

        /** All ids in it, wherever they stand. */
        Set<String> ids() {
            var ids = new TreeSet<String>();
            var found = ID.matcher(key + " " + text);
            while (found.find()) {
                ids.add(found.group());
            }
            return ids;
        }

        String type() {
            return event.path("type").asText();
        }
    }

    private Topics() {}

    static List<Message> readAll(String bootstrap) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("weerthuis."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<Message>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> messages.add(message(record)));
            }
            return messages;
        }
    }

    private static Message message(ConsumerRecord<String, String> record) {
        var topic = record.topic();
        var channel = topic.substring("weerthuis.".length(), topic.length() - ".v1".length());
        var trace = record.headers().lastHeader("traceparent");
        var traceId = trace == null ? "" : new String(trace.value(), StandardCharsets.US_ASCII).split("-")[1];
        try {
            return new Message(channel, record.key(), record.value(), JSON.readTree(record.value()), traceId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
