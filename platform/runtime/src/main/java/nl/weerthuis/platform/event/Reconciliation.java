package nl.weerthuis.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weerthuis.platform.event.PositionsMessage.Requested;
import nl.weerthuis.platform.event.PositionsMessage.Stated;
import nl.weerthuis.platform.rows.Duty;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Finds what the broker acknowledged and lost, and makes up for it: a producer states how far it is, a consumer that is
 * behind for two rounds asks, the producer sends those parts again.
 */
@ApplicationScoped
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final JournalPositions positions;
    private final PositionsTopic topic;
    private final Relay relay;
    private final EventConfig config;
    private final Duty duty;
    private final Set<String> channelsRead;
    private final AtomicLong holes = new AtomicLong();

    Reconciliation(
            JournalPositions positions,
            PositionsTopic topic,
            Relay relay,
            EventConfig config,
            Duty duty,
            @All List<EventConsumer> consumers) {
        this.positions = positions;
        this.topic = topic;
        this.relay = relay;
        this.config = config;
        this.duty = duty;
        this.channelsRead = consumers.stream()
                .flatMap(consumer -> consumer.channels().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("journal_holes", holes);
    }

    /** By channel, the parts of which facts are missing. */
    public Map<String, List<Integer>> holes() {
        return inTransaction(positions::holes);
    }

    @Scheduled(
            every = "{weerthuis.journal.reconcile-every:2m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void state() {
        inTransaction(() -> {
            if (!positions.isAlone()) {
                return false;
            }
            var stated = positions.produced(config.journal().settledAfter()).entrySet().stream()
                    .map(entry -> new Stated(
                            UUID.randomUUID(), entry.getKey(), config.source() + entry.getKey(), entry.getValue()))
                    .toList();
            return stated.isEmpty() || said(stated);
        });
    }

    @Scheduled(
            every = "{weerthuis.journal.listen-every:15s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void listen() {
        try {
            for (var message : topic.news()) {
                if (message instanceof Stated stated) {
                    compare(stated);
                } else if (message instanceof Requested requested) {
                    sendAgain(requested);
                }
            }
        } catch (KafkaException e) {
            LOG.warnf("Nothing was heard of the journals of others: %s", e.toString());
        }
        holes.set(holes().values().stream().mapToLong(List::size).sum());
    }

    private void compare(Stated stated) {
        if (!channelsRead.contains(stated.channel()) || !topic.isReadToTheEnd(stated.channel())) {
            return;
        }
        var missing = inTransaction(() -> {
            boolean isNews = positions.remember(stated.channel(), positions.behind(stated), stated.id());
            return isNews ? positions.holes().getOrDefault(stated.channel(), List.of()) : List.<Integer>of();
        });
        if (!missing.isEmpty()) {
            LOG.errorf("Facts of %s are missing in %d of 64 parts; asking for them", stated.channel(), missing.size());
            said(List.of(new Requested(stated.channel(), missing)));
        }
    }

    private void sendAgain(Requested requested) {
        var pause = config.journal().republicationPause();
        int facts = inTransaction(() -> positions.sendAgain(
                requested.channel(), positions.due(requested.channel(), requested.buckets(), pause)));
        if (facts > 0) {
            LOG.warnf("Somebody lacks facts of %s; sending %d again", requested.channel(), facts);
            relay.wake();
        }
    }

    private boolean said(List<? extends PositionsMessage> messages) {
        boolean isSaid = topic.send(messages);
        if (!isSaid) {
            LOG.warn("The others could not be told about the journal; trying again at the next turn");
        }
        return isSaid;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return duty.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
