package nl.weerthuis.platform.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.platform.event.Gate.Model;
import nl.weerthuis.platform.event.Inbox.Line;
import nl.weerthuis.platform.rows.Duty;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the topics from their beginning and lets every fact have its effect once more, on the tables of another schema
 * that are named like the live ones, {@code inbox} and {@code held_event} among them. The live tables and the committed
 * offsets stay as they are. Only projections take part.
 */
@ApplicationScoped
public class Rerun {

    private static final Logger LOG = Logger.getLogger(Rerun.class);
    private static final int PATIENCE_SECONDS = 60;

    private final List<EventConsumer> consumers;
    private final Gate gate;
    private final Inbox inbox;
    private final EventConfig config;
    private final Duty duty;

    Rerun(@All List<EventConsumer> consumers, Gate gate, Inbox inbox, EventConfig config, Duty duty) {
        this.consumers = consumers;
        this.gate = gate;
        this.inbox = inbox;
        this.config = config;
        this.duty = duty;
    }

    /** Begins to read; whoever asked closes it. */
    public Reading into(String schema) {
        return new Reading(new KafkaConsumer<>(settings()), topics(), messages -> apply(messages, Model.of(schema)));
    }

    /**
     * All in one transaction if nothing is unusual about them, else each in its own.
     *
     * @throws RuntimeException only when the database is out of reach: nothing of the messages is lost by trying again
     */
    @ActivateRequestContext
    void apply(List<HeldEvent> messages, Model model) {
        if (!together(messages, model)) {
            messages.forEach(message -> alone(message, model));
        }
    }

    private boolean together(List<HeldEvent> messages, Model model) {
        try {
            duty.run(() ->
                    QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> inOrder(messages, model)));
            return true;
        } catch (RuntimeException e) {
            if (DatabaseTrouble.isPassing(e)) {
                throw e;
            }
            LOG.debugf("Not together: %s", e.toString());
            return false;
        }
    }

    private void alone(HeldEvent message, Model model) {
        try {
            gate.pass(message, model);
        } catch (UnreadableEvent e) {
            LOG.debugf("What is no event was set aside when it was read first: %s", e.getMessage());
        }
    }

    private void inOrder(List<HeldEvent> messages, Model model) {
        model.schema().ifPresent(inbox::direct);
        var events = messages.stream().map(gate::read).toList();
        var subjects = events.stream().map(Envelope::subject).collect(Collectors.toCollection(TreeSet<UUID>::new));
        if (inbox.holdsAnyOf(subjects)) {
            throw new NotInOrder();
        }
        var positions = inbox.positions(subjects);
        Map<Line, Long> moved = new HashMap<>();
        for (int place = 0; place < events.size(); place++) {
            var event = events.get(place);
            var line = new Line(event.source(), event.subject());
            long last = positions.getOrDefault(line, 0L);
            if (event.sequence() > last + 1) {
                throw new NotInOrder();
            }
            if (event.sequence() == last + 1) {
                gate.effect(event, messages.get(place), model);
                positions.put(line, event.sequence());
                moved.put(line, event.sequence());
            }
        }
        inbox.advance(moved);
    }

    /** Undoes the transaction; the gate, one by one, knows what to do. */
    private static final class NotInOrder extends RuntimeException {
        private NotInOrder() {
            super("Not in order", null, false, false);
        }
    }

    private List<String> topics() {
        return consumers.stream()
                .filter(EventConsumer::isProjection)
                .flatMap(consumer -> consumer.channels().stream())
                .distinct()
                .sorted()
                .map(name -> new Channel(name).topic(config.topics().prefix()))
                .toList();
    }

    private Map<String, Object> settings() {
        return ClientSettings.of(
                config.kafka().settings(),
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.kafka().bootstrap(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        config.service() + "-rerun",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        500,
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class));
    }
}
