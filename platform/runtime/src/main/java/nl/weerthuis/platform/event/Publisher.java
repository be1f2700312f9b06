package nl.weerthuis.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** The only sender: structured CloudEvents, key is the subject. Used by one thread, the relay's. */
@ApplicationScoped
class Publisher {

    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private final EventConfig config;
    private final FactSpans spans;
    private KafkaProducer<String, String> producer;

    Publisher(EventConfig config, FactSpans spans) {
        this.config = config;
        this.spans = spans;
    }

    /**
     * Sends all and waits for every acknowledgement.
     *
     * @return the rows that are on the broker; after a failed one, none of the same channel and subject
     */
    List<OutboxRow> publish(List<OutboxRow> rows) {
        var answers = new ArrayList<Future<RecordMetadata>>(rows.size());
        var open = rows.stream().map(spans::send).toList();
        for (var row : rows) {
            answers.add(producer().send(message(row)));
        }
        CrashPoints.reach(CrashPoint.RELAY_SENT_NOT_ACKNOWLEDGED);
        producer().flush();
        var acknowledged = new ArrayList<OutboxRow>(rows.size());
        Set<List<Object>> broken = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            List<Object> line = List.of(row.channel(), row.subject());
            var arrived = arrived(answers.get(i));
            spans.sent(open.get(i), arrived);
            if (!arrived) {
                broken.add(line);
            } else if (!broken.contains(line)) {
                acknowledged.add(row);
            }
        }
        return acknowledged;
    }

    private ProducerRecord<String, String> message(OutboxRow row) {
        var source = config.source() + row.channel().name();
        var message = new ProducerRecord<>(
                row.channel().topic(config.topics().prefix()),
                row.subject().toString(),
                EventJson.envelope(row, source));
        message.headers().add("content-type", CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
        message.headers().add("traceparent", row.traceParent().getBytes(StandardCharsets.US_ASCII));
        return message;
    }

    private static boolean arrived(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            long patience = config.kafka().deliveryTimeout().toMillis();
            producer = new KafkaProducer<>(
                    ClientSettings.of(
                            config.kafka().settings(),
                            Map.of(
                                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                    config.kafka().bootstrap(),
                                    ProducerConfig.ACKS_CONFIG,
                                    "all",
                                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                    true,
                                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                    (int) patience,
                                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                    (int) patience / 2,
                                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                    patience,
                                    ProducerConfig.LINGER_MS_CONFIG,
                                    0,
                                    ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                                    1_000L,
                                    ProducerConfig.CLIENT_ID_CONFIG,
                                    config.service() + "-relay")),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }

    /** A producer that failed may be unusable (fenced, out of sequence); the next send makes a new one. */
    void reset() {
        close();
    }

    void close() {
        if (producer != null) {
            try {
                producer.close(Duration.ofSeconds(2));
            } catch (KafkaException e) {
                // Closing a broken producer has nothing left to save: the journal has it all.
            } finally {
                producer = null;
            }
        }
    }
}
