package nl.weerthuis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.event.TallyConsumer.Tally;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Writes go on while the broker is killed, and all of them arrive once it is back. */
@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
@TestProfile(BrokerAwayTest.OwnBroker.class)
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    StateProbe stateProbe;

    @Inject
    TallyConsumer tally;

    /** The shared broker is not ours to kill. */
    public static class OwnBroker implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("weerthuis.kafka.delivery-timeout", "2s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KillableBroker.class, Map.of("topic", "probe.v1"), false));
        }
    }

    @Test
    void nothing_is_lost_and_nothing_waits_for_the_broker() {
        var thing = UUID.randomUUID();
        stateProbe.handle(thing, 1);
        await().atMost(PATIENCE).until(() -> tally.of(thing).effects() == 1);

        KillableBroker.kill();
        for (int value = 2; value <= 100; value++) {
            stateProbe.handle(thing, value);
        }
        assertThat(OutboxProbe.of("probe").rows(thing)).hasSize(100);
        assertThat(tally.of(thing)).isEqualTo(new Tally(1, 1));
        KillableBroker.restart();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(tally.of(thing)).isEqualTo(new Tally(100, 100)));
    }
}
