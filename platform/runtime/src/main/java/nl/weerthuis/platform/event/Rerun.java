package nl.weerthuis.platform.event;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.event.Gate.Model;
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

    private final List<EventConsumer> consumers;
    private final Gate gate;
    private final Together together;
    private final EventConfig config;

    Rerun(@All List<EventConsumer> consumers, Gate gate, Together together, EventConfig config) {
        this.consumers = consumers;
        this.gate = gate;
        this.together = together;
        this.config = config;
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
        if (!together.pass(messages, model, (place, effect) -> effect.get())) {
            messages.forEach(message -> alone(message, model));
        }
    }

    private void alone(HeldEvent message, Model model) {
        try {
            gate.pass(message, model);
        } catch (UnreadableEvent e) {
            LOG.debugf("What is no event was set aside when it was read first: %s", e.getMessage());
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
