package nl.weerthuis.platform.access;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import nl.weerthuis.platform.event.ClientSettings;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The stated ends, with another party. A producer of its own: what this topic lacks must not hold up the facts of the
 * service.
 */
@ApplicationScoped
class HeadsTopic {

    private static final int PATIENCE_MILLIS = 5_000;

    private final String bootstrap;
    private final Optional<Path> settings;
    private final String topic;
    private final String service;
    private KafkaProducer<String, String> producer;

    HeadsTopic(
            @ConfigProperty(name = "weerthuis.kafka.bootstrap") String bootstrap,
            @ConfigProperty(name = "weerthuis.kafka.settings") Optional<Path> settings,
            @ConfigProperty(name = "weerthuis.topics.prefix") String prefix,
            @ConfigProperty(name = "weerthuis.service") String service) {
        this.bootstrap = bootstrap;
        this.settings = settings;
        this.service = service;
        this.topic = prefix + HeadsEvent.CHANNEL + ".v1";
    }

    /** @return whether the broker has it */
    synchronized boolean send(String event) {
        var message = new ProducerRecord<>(topic, HeadsEvent.subject(service).toString(), event);
        message.headers()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII));
        try {
            producer().send(message).get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            close();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return whether all of it was read */
    boolean read(Consumer<String> reader) {
        try (var consumer =
                new KafkaConsumer<>(consumerSettings(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var idle = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var records = consumer.poll(Duration.ofSeconds(1));
                idle = records.isEmpty() ? idle + 1 : 0;
                if (idle > PATIENCE_MILLIS / 1_000) {
                    return false;
                }
                records.forEach(record -> reader.accept(record.value()));
            }
            return !partitions.isEmpty();
        } catch (KafkaException e) {
            return false;
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        close();
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private Map<String, Object> consumerSettings() {
        return ClientSettings.of(
                settings,
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS,
                        CommonClientConfigs.CLIENT_ID_CONFIG,
                        service + "-access-log-heads"));
    }

    private Map<String, Object> producerSettings() {
        return ClientSettings.of(
                settings,
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        (long) PATIENCE_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        service + "-access-log-heads"));
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(producerSettings(), new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private void close() {
        if (producer != null) {
            try {
                producer.close(Duration.ofSeconds(1));
            } catch (KafkaException e) {
                // A broken producer has nothing left to save: the ends are stated again.
            } finally {
                producer = null;
            }
        }
    }
}
