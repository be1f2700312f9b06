package nl.weerthuis.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks for the other services in a consumer's test: what it sent, the broker has when the method returns. */
public final class EventPublisher implements AutoCloseable {
    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";
    // Written out in full as 00-<trace>-<span>-<flags>; consumers carry it on.
    private static final String TRACE_PARENT = "00-%s-%s-01";
    private static final int PATIENCE_SECONDS = 30;

    private final KafkaProducer<String, byte[]> producer;
    private final String prefix;

    private EventPublisher(String bootstrap, String prefix) {
        this.prefix = prefix;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        PATIENCE_SECONDS * 1_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** To the broker and the topics of the running test. */
    public static EventPublisher connect() {
        var config = ConfigProvider.getConfig();
        return new EventPublisher(
                config.getValue("weerthuis.kafka.bootstrap", String.class),
                config.getValue("weerthuis.topics.prefix", String.class));
    }

    /** @param stream the topic without its prefix, such as {@code probe.v1} */
    public void publish(String stream, SampleEvent event) {
        publish(stream, event.subject().toString(), event.json());
    }

    /** @param cloudEvent a structured CloudEvent; its subject becomes the key */
    public void publish(String stream, String cloudEvent) {
        publish(stream, Json.parse(cloudEvent).path("subject").asText(), cloudEvent);
    }

    public void publish(String stream, String key, String cloudEvent) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var traceParent = TRACE_PARENT.formatted(
                trace, UUID.randomUUID().toString().replace("-", "").substring(0, 16));
        send(
                stream,
                key,
                cloudEvent.getBytes(StandardCharsets.UTF_8),
                List.of(header("content-type", CONTENT_TYPE), header("traceparent", traceParent)));
    }

    /** Anything at all, without headers: what a consumer must survive. */
    public void publishRaw(String stream, String key, byte[] content) {
        send(stream, key, content, List.of());
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(String stream, String key, byte[] content, List<Header> headers) {
        try {
            producer.send(new ProducerRecord<>(prefix + stream, null, key, content, headers))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new AssertionError("Topic %s%s did not take the event.".formatted(prefix, stream), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while sending.", interrupted);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
