package nl.weerthuis.faults.crash;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.weerthuis.faults.oracle.Subscriptions;
import nl.weerthuis.local.process.Part;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Joins the consumer group of a service for a moment, so that partitions go over and come back. It applies nothing. */
final class SecondConsumer {
    private static final Duration STAY = Duration.ofSeconds(4);

    private SecondConsumer() {}

    static void comeAndGo(String bootstrap, Part part) {
        var thread = new Thread(() -> stay(bootstrap, part), "second-consumer");
        thread.setDaemon(true);
        thread.start();
    }

    private static void stay(String bootstrap, Part part) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "weerthuis." + part.label(),
                "enable.auto.commit",
                false,
                "session.timeout.ms",
                6_000,
                "heartbeat.interval.ms",
                2_000,
                "partition.assignment.strategy",
                List.of(CooperativeStickyAssignor.class));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Subscriptions.LISTENERS.get(part.label()).stream()
                    .map("weerthuis.%s.v1"::formatted)
                    .toList());
            long end = System.nanoTime() + STAY.toNanos();
            while (System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100));
            }
        }
    }
}
