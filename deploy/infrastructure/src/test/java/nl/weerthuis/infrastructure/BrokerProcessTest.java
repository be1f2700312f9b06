package nl.weerthuis.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {
    private static final String TOPIC = "things.v1";

    @TempDir
    private Path directory;

    private final List<String> messages = new ArrayList<>();
    private final List<BrokerProcess> started = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(BrokerProcess::stop);
    }

    @Test
    void what_was_acknowledged_survives_a_kill() throws Exception {
        var broker = aBroker(Ports.free()).start();
        var topics = new Topics(broker.bootstrap());
        topics.create(List.of(TOPIC), 1);
        topics.create(List.of(TOPIC), 1);
        send(broker, "kept");

        broker.kill();
        assertThat(broker.isAlive()).isFalse();
        broker.start();

        assertThat(read(broker)).containsExactly("kept");
        assertThat(topics.existing()).containsExactly(TOPIC);
    }

    @Test
    void one_left_running_is_stopped_first_with_a_message() {
        int port = Ports.free();
        var orphan = aBroker(port).start();

        var successor = aBroker(port).start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(successor.isAlive()).isTrue();
        assertThat(messages).singleElement().asString().contains("earlier start", String.valueOf(orphan.pid()));
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress("127.0.0.1", 0));

            assertThatThrownBy(() -> aBroker(other.getLocalPort()).start())
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContaining("is in use by another program")
                    .hasMessageContaining("Kafka");
        }
    }

    @Test
    void a_broker_that_dies_while_starting_is_quoted() {
        var broker = aBroker(Ports.free()).with("num.io.threads", "none");

        assertThatThrownBy(broker::start)
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("stopped while starting")
                .hasMessageContaining("num.io.threads");
    }

    private BrokerProcess aBroker(int port) {
        var broker =
                new BrokerProcess(directory.resolve("data"), port, directory.resolve("log")).announcing(messages::add);
        started.add(broker);
        return broker;
    }

    private static void send(BrokerProcess broker, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(BrokerProcess broker) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            var values = new ArrayList<String>();
            consumer.poll(Duration.ofSeconds(20)).forEach(message -> values.add(message.value()));
            return values;
        }
    }
}
