package nl.weerthuis.platform.event;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the topics this service listens to, one message after the other. Offsets are committed after the effects and
 * are never trusted: deleting them changes nothing but the work.
 */
@ApplicationScoped
class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;

    private final List<EventConsumer> consumers;
    private final Reception reception;
    private final EventConfig config;
    private final EventMeters meters;
    private volatile boolean stopping;
    private volatile KafkaConsumer<byte[], byte[]> kafka;
    private Thread thread;

    ConsumerLoop(@All List<EventConsumer> consumers, Reception reception, EventConfig config, EventMeters meters) {
        this.consumers = consumers;
        this.reception = reception;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        if (config.consumption().enabled() && !consumers.isEmpty()) {
            stopping = false;
            thread = new Thread(this::run, "event-consumer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var open = kafka;
        if (open != null) {
            open.wakeup();
        }
        if (thread != null) {
            thread.join(5_000);
        }
    }

    private void run() {
        while (!stopping) {
            try (var open = new KafkaConsumer<byte[], byte[]>(settings())) {
                kafka = open;
                open.subscribe(topics(), new Rebalancing());
                consume(open);
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop");
            } catch (KafkaException e) {
                LOG.warnf("Consumer starts again: %s", e.toString());
                pause();
            } catch (RuntimeException | Error e) {
                // Out of memory, or a fault of ours: without this thread nothing would ever be heard again.
                LOG.error("Consumer starts again", e);
                pause();
            } finally {
                kafka = null;
            }
        }
    }

    private void consume(KafkaConsumer<byte[], byte[]> open) {
        while (!stopping) {
            var messages = open.poll(POLL);
            if (messages.isEmpty()) {
                meters.caughtUp();
                continue;
            }
            for (var run : Reception.runs(messages)) {
                takeUntilDone(run);
                if (stopping) {
                    return;
                }
            }
            CrashPoints.reach(CrashPoint.CONSUMER_COMMITTED_NOT_ACKNOWLEDGED);
            open.commitAsync();
        }
    }

    /** Only trouble with the database comes here as an exception; the messages wait for it to pass. */
    private void takeUntilDone(List<ConsumerRecord<byte[], byte[]>> run) {
        while (!stopping) {
            try {
                reception.take(run);
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Database trouble, the messages wait: %s", e.toString());
                pause();
            }
        }
    }

    /** Partitions come and go without ceremony: what counts is the gate's own position. */
    private static final class Rebalancing implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            CrashPoints.reach(CrashPoint.REBALANCING);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            CrashPoints.reach(CrashPoint.REBALANCING);
        }
    }

    private List<String> topics() {
        return consumers.stream()
                .flatMap(consumer -> consumer.channels().stream())
                .distinct()
                .map(name -> new Channel(name).topic(config.topics().prefix()))
                .collect(Collectors.toList());
    }

    private Map<String, Object> settings() {
        return ClientSettings.of(
                config.kafka().settings(),
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.kafka().bootstrap(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        config.topics().prefix() + config.service(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        200,
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        6_000,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        2_000,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        List.of(CooperativeStickyAssignor.class),
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
