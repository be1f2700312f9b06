package nl.weerthuis.faults.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.weerthuis.faults.oracle.Subscriptions;
import nl.weerthuis.faults.region.Pauses;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read, as the broker knows it. */
final class Progress {
    private static final long PAUSE = 200;

    private final String bootstrap;

    Progress(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Whether every service has read all that stands there now. */
    boolean awaitNoLag(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            while (System.nanoTime() < end) {
                if (lag(admin) == 0) {
                    return true;
                }
                Pauses.millis(PAUSE);
            }
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static long lag(Admin admin) throws ExecutionException, InterruptedException {
        long lag = 0;
        for (var listener : Subscriptions.LISTENERS.entrySet()) {
            var read = admin.listConsumerGroupOffsets("weerthuis." + listener.getKey())
                    .partitionsToOffsetAndMetadata()
                    .get();
            var wanted = new HashMap<TopicPartition, OffsetSpec>();
            for (var channel : listener.getValue()) {
                var topic = Tape.topic(channel);
                admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic)
                        .partitions()
                        .forEach(info -> wanted.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
            }
            for (var end : admin.listOffsets(wanted).all().get().entrySet()) {
                lag += end.getValue().offset() - position(read, end.getKey());
            }
        }
        return lag;
    }

    private static long position(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
        var known = read.get(partition);
        return known == null ? 0 : known.offset();
    }
}
