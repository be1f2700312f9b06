package nl.weerthuis.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Where services state how far they are. Clients live for one turn: what is looked for is a broker that lost its topics,
 * and no memory of it may stand in the way.
 */
@ApplicationScoped
class PositionsTopic {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final Duration POLL = Duration.ofMillis(500);

    private final EventConfig config;
    private final Clock clock;
    private final Map<TopicPartition, Long> read = new HashMap<>();

    PositionsTopic(EventConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @return whether the broker has all of them */
    boolean send(List<? extends PositionsMessage> messages) {
        try (var producer =
                new KafkaProducer<String, String>(producerSettings(), new StringSerializer(), new StringSerializer())) {
            for (var message : messages) {
                producer.send(record(message)).get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, String> record(PositionsMessage message) {
        var record = new ProducerRecord<>(
                topic(PositionsMessage.CHANNEL), message.channel(), message.json(config.source(), clock.instant()));
        record.headers()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    /**
     * What was said since it was last asked; the first time nothing, for what was said before is outdated.
     *
     * @throws KafkaException if the broker does not answer
     */
    synchronized List<PositionsMessage> news() {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic(PositionsMessage.CHANNEL));
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            for (var end : ends.entrySet()) {
                long from = read.getOrDefault(end.getKey(), end.getValue());
                // A topic that is shorter than it was is another one.
                consumer.seek(end.getKey(), from > end.getValue() ? 0 : from);
            }
            var found = new ArrayList<PositionsMessage>();
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                    && System.nanoTime() < deadline) {
                consumer.poll(POLL)
                        .forEach(record -> PositionsMessage.of(record.value()).ifPresent(found::add));
            }
            partitions.forEach(partition -> read.put(partition, consumer.position(partition)));
            return List.copyOf(found);
        }
    }

    /** Whether this service's consumer has read a channel to its end; if not, it is not behind but under way. */
    boolean isReadToTheEnd(String channel) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic(channel));
            var committed = consumer.committed(new HashSet<>(partitions));
            return consumer.endOffsets(partitions).entrySet().stream().allMatch(end -> {
                var reached = committed.get(end.getKey());
                return (reached == null ? 0 : reached.offset()) >= end.getValue();
            });
        }
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        var partitions = new HashSet<TopicPartition>();
        consumer.partitionsFor(topic)
                .forEach(partition -> partitions.add(new TopicPartition(partition.topic(), partition.partition())));
        return partitions;
    }

    private String topic(String channel) {
        return new Channel(channel).topic(config.topics().prefix());
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                ClientSettings.of(
                        config.kafka().settings(),
                        Map.of(
                                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                                config.kafka().bootstrap(),
                                // Never joined, only looked at: how far the service has come.
                                ConsumerConfig.GROUP_ID_CONFIG,
                                config.topics().prefix() + config.service(),
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false,
                                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS)),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private Map<String, Object> producerSettings() {
        return ClientSettings.of(
                config.kafka().settings(),
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.kafka().bootstrap(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        (long) PATIENCE_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS));
    }
}
