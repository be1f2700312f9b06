package nl.weerthuis.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Topics read from their beginning, in steps. Not for more than one thread. */
public final class Reading implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long NEAR = 100;

    private final KafkaConsumer<byte[], byte[]> kafka;
    private final List<TopicPartition> partitions;
    private final Consumer<List<HeldEvent>> effect;
    private List<Fact> pending = new ArrayList<>();

    private record Fact(HeldEvent message, Envelope event) {}

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
        return advance(event -> true);
    }

    /**
     * As {@link #advance()}, but facts that are not due yet wait until they are.
     *
     * @param isDue for all facts of a subject up to one of them, for none after it
     * @return whether anything had its effect
     */
    public boolean advance(Predicate<Envelope> isDue) {
        var facts = facts(isDue);
        if (facts.get(true).isEmpty()) {
            kafka.poll(POLL).forEach(message -> fact(message).ifPresent(pending::add));
            facts = facts(isDue);
        }
        var due = facts.get(true);
        effect.accept(due.stream().map(Fact::message).toList());
        pending = facts.get(false);
        return !due.isEmpty();
    }

    private Map<Boolean, List<Fact>> facts(Predicate<Envelope> isDue) {
        return pending.stream()
                .collect(Collectors.partitioningBy(
                        fact -> isDue.test(fact.event()), Collectors.toCollection(ArrayList::new)));
    }

    /** Whether no more than a moment's facts are left: topics that never pause are never read to their end. */
    public boolean isNearEnd() {
        var left = partitions.stream().map(kafka::currentLag).toList();
        return left.stream().allMatch(OptionalLong::isPresent)
                && left.stream().mapToLong(OptionalLong::getAsLong).sum() <= NEAR;
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

    private static Optional<Fact> fact(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        try {
            var content = EventJson.decoded(message.value());
            return Optional.of(new Fact(new HeldEvent(message.topic(), content), EventJson.parse(content)));
        } catch (UnreadableEvent e) {
            // It was set aside when it was read first.
            return Optional.empty();
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
