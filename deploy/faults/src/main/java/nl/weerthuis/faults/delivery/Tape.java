package nl.weerthuis.faults.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerthuis.faults.oracle.Subscriptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** All that stands on the region's topics, read from outside and written back in another way. */
final class Tape {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String bootstrap;

    Tape(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** One message; a message without value is a tombstone. */
    record Message(String topic, byte[] key, byte[] value) {
        static Message of(String channel, String key, String value) {
            return new Message(
                    Tape.topic(channel),
                    key.getBytes(StandardCharsets.UTF_8),
                    value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        }

        String subject() {
            return new String(key, StandardCharsets.UTF_8);
        }
    }

    static String topic(String channel) {
        return "weerthuis.%s.v1".formatted(channel);
    }

    /** In the order of each partition. */
    List<Message> read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Subscriptions.PUBLISHERS.keySet().stream()
                    .flatMap(channel -> consumer.partitionsFor(topic(channel)).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<Message>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL)
                        .forEach(record -> messages.add(new Message(record.topic(), record.key(), record.value())));
            }
            return messages;
        }
    }

    void write(List<Message> messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            messages.forEach(
                    message -> producer.send(new ProducerRecord<>(message.topic(), message.key(), message.value())));
            producer.flush();
        }
    }
}
