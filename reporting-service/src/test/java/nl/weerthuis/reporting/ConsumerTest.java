package nl.weerthuis.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through a real broker: twice, in any order, early, unknown, and wrong. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class ConsumerTest {

    @Inject
    Facts facts;

    private final UUID id = UUID.randomUUID();
    private SampleRegion region;
    private EventPublisher broker;

    private record Message(String channel, SampleEvent event) {}

    @BeforeEach
    void connect() {
        region = SampleRegion.agreed(facts);
        broker = EventPublisher.connect();
    }

    @AfterEach
    void disconnect() {
        broker.close();
    }

    private Message fact(String channel, String name, String idName, UUID subject, long sequence, String fields) {
        var data = new HashMap<>(Facts.fields(fields));
        data.put(idName, subject);
        return new Message(
                channel,
                SampleEvent.of("nl.weerthuis." + name + ".v1", channel)
                        .about(subject)
                        .sequence(sequence)
                        .data(data));
    }

    private Message submitted(long sequence) {
        return fact("caseflow", "case-submitted", "caseId", id, sequence, """
                providerId=%s targetGroup=YOUTH_CARE protectionLevel=STANDARD readyOn=2026-01-01
                submittedOn=2026-01-02 somethingNew=nobodyKnows
                """.formatted(region.provider()));
    }

    private Message ready(long sequence) {
        return fact("caseflow", "case-ready", "caseId", id, sequence, "readyOn=2026-01-01 protectionLevel=STANDARD");
    }

    private Message stands(String state, long sequence) {
        return fact(
                "caseflow",
                "case-state-changed",
                "caseId",
                id,
                sequence,
                "state=%s changedOn=2026-02-01 protectionLevel=STANDARD".formatted(state));
    }

    private Message assigned() {
        return fact("allocation-case", "municipality-assigned", "caseId", id, 1, """
                municipalityCode=%s basis=ORIGIN assignedOn=2026-01-03
                """.formatted(region.code(0)));
    }

    private void send(Message message) {
        broker.publish(message.channel() + ".v1", message.event());
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ReadModel.caseStanding(id)).containsEntry("state", state));
    }

    @Test
    void what_is_published_is_seen_through_the_interface() {
        send(assigned());
        send(submitted(1));
        awaitState("SUBMITTED");

        given().auth()
                .oauth2(region.consultant(0))
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void whole_topics_three_times_in_any_order_end_in_the_same_row() {
        var messages = new ArrayList<>(
                List.of(submitted(1), ready(2), stands("COMPLETE", 3), stands("WITHDRAWN", 4), assigned()));
        messages.addAll(List.copyOf(messages));
        messages.addAll(List.copyOf(messages));
        Collections.shuffle(messages, new Random(2026));

        messages.forEach(this::send);
        awaitState("WITHDRAWN");

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("complete_on", "2026-01-15")
                .containsEntry("since", "2026-02-01")
                .containsEntry("municipality_code", region.code(0));
    }

    @Test
    void an_early_fact_waits_for_the_one_before_it() {
        send(stands("COMPLETE", 3));
        send(stands("INCOMPLETE", 2));
        send(submitted(1));

        awaitState("COMPLETE");
    }

    @Test
    void a_realisation_that_comes_twice_counts_once() throws SQLException {
        var counted =
                fact("allocation-region", "realisation-counted", "realisationId", UUID.randomUUID(), 1, """
                municipalityCode=%s corporationId=%s targetGroup=YOUTH_CARE period=2026-H1 persons=#1
                countedOn=2026-03-02
                """.formatted(
                                region.code(0), region.corporation()));

        send(counted);
        send(counted);
        send(new Message(counted.channel(), counted.event().another()));
        send(submitted(1));
        awaitState("SUBMITTED");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(realisations()).isEqualTo(1));
    }

    @Test
    void poison_parks_its_own_case_and_no_other() {
        var poisoned = UUID.randomUUID();
        send(fact("caseflow", "case-submitted", "caseId", poisoned, 1, "submittedOn=yesterday"));
        send(submitted(1));

        awaitState("SUBMITTED");
        assertThat(ReadModel.caseStanding(poisoned)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ReadModel.row("held_event", "subject", poisoned))
                        .containsEntry("state", "PARKED"));
    }

    private int realisations() throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from reporting.realisation where municipality_code = ?")) {
            query.setString(1, region.code(0));
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
