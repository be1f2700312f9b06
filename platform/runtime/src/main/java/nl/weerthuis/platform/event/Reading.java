package nl.weerthuis.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Topics read from their beginning, in steps. Not for more than one thread. */
public final class Reading implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> kafka;
    private final List<TopicPartition> partitions;
    private final Consumer<List<HeldEvent>> effect;
    private final List<HeldEvent> pending = new ArrayList<>();

    Reading(KafkaConsumer<byte[], byte[]> kafka, List<String> topics, Consumer<List<HeldEvent>> effect) {
        this.kafka = kafka;
        this.effect = effect;
        this.partitions = topics.stream()
                .flatMap(topic -> kafka.partitionsFor(topic).stream())
                .map(Reading::partition)
                .toList();
        kafka.assign(partitions);
        kafka.seekToBeginning(partitions);
    }

    @Schema(description = "How far a topic has been read.")
    public record Progress(
            @Schema(description = "Topic.") String topic,

            @Schema(description = "Messages up to here were read, over all partitions.")
            long position,

            @Schema(description = "Messages that the topic holds, over all partitions.")
            long end) {}

    /**
     * Reads on and lets what was read have its effect. After an exception the same is tried again.
     *
     * @return whether there was anything to read
     */
    public boolean advance() {
        if (pending.isEmpty()) {
            kafka.poll(POLL).forEach(message -> held(message).ifPresent(pending::add));
        }
        var any = !pending.isEmpty();
        effect.accept(List.copyOf(pending));
        pending.clear();
        return any;
    }

    public List<Progress> progress() {
        var ends = kafka.endOffsets(partitions);
        return partitions.stream()
                .map(TopicPartition::topic)
                .distinct()
                .map(topic -> progress(topic, ends))
                .toList();
    }

    private Progress progress(String topic, Map<TopicPartition, Long> ends) {
        var own = partitions.stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
        return new Progress(
                topic,
                own.stream().mapToLong(kafka::position).sum(),
                own.stream().mapToLong(ends::get).sum());
    }

    @Override
    public void close() {
        kafka.close();
    }

    private static Optional<HeldEvent> held(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HeldEvent(message.topic(), EventJson.decoded(message.value())));
        } catch (UnreadableEvent e) {
            // It was set aside when it was read first.
            return Optional.empty();
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
