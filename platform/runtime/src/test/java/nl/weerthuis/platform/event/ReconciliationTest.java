package nl.weerthuis.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.infrastructure.Topics;
import nl.weerthuis.platform.event.PositionsMessage.Position;
import nl.weerthuis.platform.event.PositionsMessage.Stated;
import nl.weerthuis.platform.event.TallyConsumer.Tally;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a broker acknowledged and lost, found and made up for; on a real one that loses a topic. */
@QuarkusTest
@TestProfile(ReconciliationTest.AtOnce.class)
@WithService(value = "probe", streams = "probe.v1,unread.v1,journal-positions.v1")
class ReconciliationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static class AtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("weerthuis.journal.settled-after", "0s", "weerthuis.journal.republication-pause", "0s");
        }
    }

    @Inject
    Reconciliation reconciliation;

    @Inject
    JournalPositions positions;

    @Inject
    PositionsTopic topic;

    @Inject
    StateProbe stateProbe;

    @Inject
    TallyConsumer tally;

    @Inject
    Duty duty;

    @ConfigProperty(name = "weerthuis.kafka.bootstrap")
    String bootstrap;

    @ConfigProperty(name = "weerthuis.topics.prefix")
    String prefix;

    @BeforeEach
    void hear_nothing_of_before() {
        reconciliation.listen();
    }

    @Test
    void facts_that_went_with_the_brokers_disk_are_missed_and_come_back_by_themselves() throws SQLException {
        var lost = aThingOf(5);
        aThingOf(5);
        var probe = List.of(prefix + "probe.v1");
        // As if two of the facts and all others of the topic had gone before anybody read these two.
        execute("update probe.inbox set last_sequence = 3 where subject = '%s'".formatted(lost));
        execute("update probe.tally set effects = 3, last_value = 3 where subject = '%s'".formatted(lost));
        new Topics(bootstrap).delete(probe);
        new Topics(bootstrap).create(probe);

        round();
        assertThat(reconciliation.holes()).isEmpty();
        round();
        assertThat(reconciliation.holes()).isEqualTo(Map.of("probe", List.of(bucketOf(lost))));
        var operator = Tokens.of("olga")
                .organisation(UUID.randomUUID(), "REGION")
                .region("flevoland")
                .roles("operator")
                .sign();
        given().auth()
                .oauth2(operator)
                .get("/v1/operator/journal-holes")
                .then()
                .statusCode(200)
                .body("channel", equalTo(List.of("probe")))
                .body("[0].buckets", equalTo(List.of(bucketOf(lost))));

        await().atMost(PATIENCE).untilAsserted(() -> {
            round();
            assertThat(tally.of(lost)).isEqualTo(new Tally(5, 5));
            assertThat(reconciliation.holes()).isEmpty();
        });
    }

    @Test
    void where_nothing_is_missing_nothing_is_found() {
        aThingOf(3);

        round();
        round();
        round();

        assertThat(reconciliation.holes()).isEmpty();
    }

    @Test
    void what_is_young_or_not_sent_is_not_stated() {
        var thing = aThingOf(4);

        assertThat(stated(Duration.ofHours(1), thing)).isEqualTo(Position.NONE);
        assertThat(stated(Duration.ZERO, thing).sequences()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void what_stands_still_came() {
        var sick = UUID.randomUUID();
        tally.cure(false);
        for (int value : new int[] {1, -2, 3}) {
            stateProbe.handle(sick, value);
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(TestRows.count("held_event", sick)).isEqualTo(2));

        awaitReadToTheEnd();
        round();
        round();

        assertThat(reconciliation.holes()).isEmpty();
        tally.cure(true);
    }

    @Test
    void what_this_service_does_not_read_is_none_of_its_holes() {
        for (int time = 0; time < 3; time++) {
            topic.send(List.of(new Stated(
                    UUID.randomUUID(), "unread", "urn:unread", Collections.nCopies(64, new Position(9, 9)))));
            reconciliation.listen();
        }

        assertThat(reconciliation.holes()).isEmpty();
    }

    @Test
    void who_has_not_read_to_the_end_is_not_behind() {
        try (var others = EventPublisher.connect()) {
            others.publish("unread.v1", SampleEvent.of(Probed.TYPE, "unread").withData("value", 1));
        }

        assertThat(topic.isReadToTheEnd("unread")).isFalse();
    }

    @Test
    void a_statement_heard_twice_is_one_round() {
        var statement = UUID.randomUUID();

        for (int time = 0; time < 2; time++) {
            duty.run(() -> QuarkusTransaction.requiringNew()
                    .run(() -> positions.remember("elsewhere", List.of(7), statement)));
        }
        assertThat(reconciliation.holes()).isEmpty();

        duty.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> positions.remember("elsewhere", List.of(7), UUID.randomUUID())));
        assertThat(reconciliation.holes()).isEqualTo(Map.of("elsewhere", List.of(7)));

        duty.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> positions.remember("elsewhere", List.of(), UUID.randomUUID())));
        assertThat(reconciliation.holes()).isEmpty();
    }

    @Test
    void who_lacks_another_part_need_not_wait() throws SQLException {
        aThingOf(1);

        assertThat(due(Duration.ZERO, "probe", 1, 2, 2, 99)).containsExactlyInAnyOrder(1, 2);
        execute("delete from probe.journal_part_republication where bucket = 3");
        assertThat(due(Duration.ofMinutes(10), "probe", 2, 3)).containsExactly(3);
        assertThat(due(Duration.ZERO, "unread", 1)).isEmpty();
    }

    private List<Integer> due(Duration pause, String channel, Integer... buckets) {
        return duty.call(
                () -> QuarkusTransaction.requiringNew().call(() -> positions.due(channel, List.of(buckets), pause)));
    }

    /** A producer states, a consumer hears it; what the consumer asks for is heard the next time. */
    private void round() {
        reconciliation.state();
        reconciliation.listen();
    }

    private UUID aThingOf(int facts) {
        var thing = UUID.randomUUID();
        for (int value = 1; value <= facts; value++) {
            stateProbe.handle(thing, value);
        }
        await().atMost(PATIENCE).until(() -> tally.of(thing).effects() == facts);
        awaitReadToTheEnd();
        return thing;
    }

    private void awaitReadToTheEnd() {
        await().atMost(PATIENCE).until(() -> topic.isReadToTheEnd("probe"));
    }

    private Position stated(Duration settledAfter, UUID thing) {
        return duty.call(() -> QuarkusTransaction.requiringNew()
                .call(() -> positions.produced(settledAfter).get("probe").get(bucketOf(thing))));
    }

    private static int bucketOf(UUID subject) {
        return (int) (subject.getLeastSignificantBits() & 63);
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = TestDatabase.connect();
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    /** Seen past the service. */
    private static final class TestRows {
        static long count(String table, UUID subject) throws SQLException {
            try (var connection = TestDatabase.connect();
                    var query = connection.prepareStatement(
                            "select count(*) from probe.%s where subject = ?".formatted(table))) {
                query.setObject(1, subject);
                try (var answer = query.executeQuery()) {
                    answer.next();
                    return answer.getLong(1);
                }
            }
        }
    }
}
