package nl.weerthuis.platform.access;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.platform.access.ChainProbe.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.event.KillableBroker;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** While the broker is away lines go on being written; the first turn after it states where they end. */
@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
@TestProfile(HeadsWithoutBrokerTest.OwnBroker.class)
class HeadsWithoutBrokerTest {

    private static final String SEQUENCE = "select sequence from probe.access_log_publication";
    private static final String UNSTATED =
            "select count(*) from probe.access_log_head h, probe.access_log_publication p"
                    + " where h.position <> p.positions[h.chain + 1]";

    @Inject
    AccessChain chain;

    @Inject
    Duty duty;

    @Inject
    PublishHeads publishHeads;

    /** The shared broker is not ours to kill. */
    public static class OwnBroker implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KillableBroker.class, Map.of("topic", "access-log-heads.v1"), false));
        }
    }

    @Test
    void what_could_not_be_stated_is_stated_at_the_next_turn() throws SQLException {
        append();
        publishHeads.handle();
        var stated = number(SEQUENCE);
        assertThat(failures()).isZero();

        KillableBroker.kill();
        append();
        publishHeads.handle();

        assertThat(failures()).isEqualTo(1);
        assertThat(number(SEQUENCE)).isEqualTo(stated);
        assertThat(number(UNSTATED)).isPositive();

        KillableBroker.restart();
        publishHeads.handle();

        assertThat(number(SEQUENCE)).isEqualTo(stated + 1);
        assertThat(number(UNSTATED)).isZero();
    }

    private void append() {
        duty.run(() ->
                QuarkusTransaction.requiringNew().run(() -> chain.append(ChainProbe.lines(UUID.randomUUID(), 3))));
    }

    /** As Prometheus reads it. */
    private static double failures() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("access_log_heads_failed_total "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }
}
