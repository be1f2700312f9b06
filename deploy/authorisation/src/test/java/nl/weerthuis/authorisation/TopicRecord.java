package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weerthuis.local.trial.TrialRegion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A record of a topic with all that whoever reads the topic is shown.
 *
 * @param sentAt when the broker says that it was made, in milliseconds
 */
record TopicRecord(
        String topic, int partition, long offset, long sentAt, String key, String value, Map<String, String> headers) {

    /** Every topic of the region from its beginning. */
    static List<TopicRecord> all(TrialRegion region) {
        Map<String, Object> settings = Map.of("bootstrap.servers", region.bootstrap(), "enable.auto.commit", false);
        var records = new ArrayList<TopicRecord>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> !info.topic().startsWith("__"))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofSeconds(5)).forEach(message -> records.add(of(message)));
            }
        }
        return records;
    }

    private static TopicRecord of(ConsumerRecord<String, String> message) {
        var headers = new TreeMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new TopicRecord(
                message.topic(),
                message.partition(),
                message.offset(),
                message.timestamp(),
                String.valueOf(message.key()),
                String.valueOf(message.value()),
                headers);
    }

    /** All of it that is text. */
    String text() {
        return key + " " + value + " " + headers;
    }

    JsonNode event() {
        try {
            return Trial.JSON.readTree(value);
        } catch (IOException notJson) {
            throw new UncheckedIOException(topic, notJson);
        }
    }

    /** As in {@code case-offered}; empty for what is no fact. */
    String fact() {
        var type = event().path("type").asText("");
        return type.replaceFirst("^nl\\.weerthuis\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    /** When it was stated, as the fact itself says. */
    Instant statedAt() {
        return Instant.parse(event().path("time").asText());
    }
}
