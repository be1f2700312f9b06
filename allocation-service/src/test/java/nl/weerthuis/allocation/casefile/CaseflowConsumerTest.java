package nl.weerthuis.allocation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.GoldenEvents;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Caseflow's own examples over a real broker: twice, early, late and from tomorrow. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class CaseflowConsumerTest {

    private static final String ASSIGNED = "nl.weerthuis.municipality-assigned.v1";
    private static final GoldenEvents CASEFLOW = GoldenEvents.of("caseflow");

    private final OutboxProbe outbox = OutboxProbe.of("allocation");
    private final UUID caseId = UUID.randomUUID();
    private Region region;
    private EventPublisher caseflow;

    @BeforeEach
    void found_a_region() {
        region = Region.complete();
        caseflow = EventPublisher.connect();
    }

    @AfterEach
    void close() {
        caseflow.close();
    }

    @Test
    void the_same_facts_three_times_assign_one_municipality() {
        for (int time = 0; time < 3; time++) {
            publish(submitted().sequence(1));
            publish(origin("UNKNOWN", null).sequence(2));
            publishProfile(profile(List.of()));
        }
        var last = fact("case-ready").withData("readyOn", "2026-01-20").sequence(3);
        publish(last);

        eventually(() -> assertThat(isReady()).isTrue());
        assertThat(outbox.types(caseId)).containsExactly(ASSIGNED);
    }

    @Test
    void facts_that_come_in_the_wrong_order_wait_for_each_other() {
        publishProfile(profile(List.of("0034")));
        publish(origin("UNKNOWN", null).sequence(2));
        publish(submitted().sequence(1));

        eventually(() -> assertThat(outbox.types(caseId)).containsExactly(ASSIGNED));
        assertThat(outbox.last(ASSIGNED).data().path("municipalityCode").asText())
                .isNotEqualTo("0034");
    }

    @Test
    void unknown_fields_and_unknown_facts_are_passed_over() {
        publish(submitted()
                .withData("moodOfTheDay", "fine")
                .with("tomorrowsattr", "x")
                .sequence(1));
        publish(fact("aftercare-recorded").sequence(2));
        publish(SampleEvent.of("nl.weerthuis.case-sung-about.v1", "caseflow")
                .about(caseId)
                .sequence(3));
        publish(origin("KNOWN", "0303").sequence(4));

        eventually(() -> assertThat(outbox.types(caseId)).containsExactly(ASSIGNED));
    }

    @Test
    void neither_an_unknown_fact_nor_one_without_what_the_contract_requires_opens_a_file() throws SQLException {
        var unheard = UUID.randomUUID();
        var empty = UUID.randomUUID();
        publish(SampleEvent.of("nl.weerthuis.case-sung-about.v1", "caseflow").about(unheard));
        publish(SampleEvent.of("nl.weerthuis.case-submitted.v1", "caseflow").about(empty));
        publish(submitted().sequence(1));
        publish(origin("KNOWN", "0303").sequence(2));

        eventually(() -> assertThat(outbox.types(caseId)).containsExactly(ASSIGNED));
        eventually(() -> assertThat(rows("inbox where last_sequence = 1 and subject", unheard))
                .isOne());
        eventually(() -> assertThat(rows("held_event where state = 'PARKED' and subject", empty))
                .isOne());
        assertThat(rows("case_file where case_id", unheard)).isZero();
        assertThat(rows("case_file where case_id", empty)).isZero();
    }

    @Test
    void an_unknown_level_is_protected() {
        publish(submitted().withData("protectionLevel", "SOMETHING_NEW").sequence(1));
        publish(origin("KNOWN", "0303")
                .withData("protectionLevel", "SOMETHING_NEW")
                .sequence(2));

        eventually(() -> assertThat(outbox.types(caseId)).containsExactly(ASSIGNED));
        assertThat(outbox.last(ASSIGNED).data().path("protectionLevel").asText())
                .isEqualTo("PROTECTED");
    }

    @Test
    void a_fact_that_cannot_be_read_holds_up_only_its_own_case() {
        var other = UUID.randomUUID();
        publish(submitted().sequence(1));
        publish(origin("SOMEWHERE", null).sequence(2));
        publish(submitted().about(other).withData("caseId", other).sequence(1));
        publish(origin("KNOWN", "0303").about(other).withData("caseId", other).sequence(2));

        eventually(() -> assertThat(outbox.types(other)).containsExactly(ASSIGNED));
        assertThat(outbox.types(caseId)).isEmpty();
    }

    @Test
    void after_an_erasure_late_facts_change_nothing() {
        publish(submitted().sequence(1));
        publish(fact("client-erased").sequence(2));
        publish(origin("KNOWN", "0303").sequence(3));
        publishProfile(profile(List.of()));
        var other = UUID.randomUUID();
        publish(submitted().about(other).withData("caseId", other).sequence(1));
        publish(origin("KNOWN", "0303").about(other).withData("caseId", other).sequence(2));

        eventually(() -> assertThat(outbox.types(other)).containsExactly(ASSIGNED));
        assertThat(outbox.types(caseId)).isEmpty();
        assertThat(region.coordinator()
                        .get("/cases/{id}/eligible-dwellings", caseId)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void somebody_who_is_only_expected_opens_no_file_and_may_be_nominated_later() throws SQLException {
        publish(fact("case-expected").sequence(1));
        publish(fact("case-expected").withData("outlook", "READY").sequence(2));
        publish(submitted().sequence(3));
        publish(origin("KNOWN", "0303").sequence(4));

        eventually(() -> assertThat(outbox.types(caseId)).containsExactly(ASSIGNED));
        assertThat(rows("held_event where state = 'PARKED' and subject", caseId))
                .isZero();
    }

    @Test
    void a_case_and_its_municipality_go_with_it_to_another_provider() throws SQLException {
        publish(submitted().sequence(1));
        publish(origin("KNOWN", "0303").sequence(2));
        eventually(() -> assertThat(outbox.types(caseId)).containsExactly(ASSIGNED));
        assertThat(isSeenByCaseWorker()).isTrue();
        var other = UUID.randomUUID();

        publish(fact("provider-changed").withData("providerId", other).sequence(3));

        eventually(() -> assertThat(rows("case_file where provider_id", other)).isOne());
        eventually(() -> assertThat(rows("municipality_assignment where provider_id", other))
                .isOne());
        assertThat(isSeenByCaseWorker()).isFalse();
    }

    private boolean isSeenByCaseWorker() {
        return region.caseWorker().get("/cases?pageSize=100").path("items.find { it.caseId == '%s' }".formatted(caseId))
                != null;
    }

    private boolean isReady() {
        return Boolean.TRUE.equals(region.caseWorker()
                .get("/cases?pageSize=100")
                .path("items.find { it.caseId == '%s' }?.ready".formatted(caseId)));
    }

    private SampleEvent submitted() {
        return fact("case-submitted")
                .withData("providerId", region.provider())
                .withData("targetGroup", "SHELTERED_LIVING")
                .withData("submittedOn", "2026-01-12");
    }

    private SampleEvent origin(String basis, String municipality) {
        return fact("origin-established")
                .data(
                        municipality == null
                                ? Map.of("caseId", caseId, "basis", basis, "establishedOn", "2026-01-12")
                                : Map.of(
                                        "caseId", caseId,
                                        "basis", basis,
                                        "originMunicipality", municipality,
                                        "establishedOn", "2026-01-12"));
    }

    private SampleEvent profile(List<String> exclusions) {
        return fact("search-profile-changed").withData("exclusions", exclusions);
    }

    private SampleEvent fact(String name) {
        return CASEFLOW.sample("nl.weerthuis.%s.v1".formatted(name))
                .another()
                .about(caseId)
                .withData("caseId", caseId);
    }

    private void publish(SampleEvent event) {
        caseflow.publish("caseflow.v1", event);
    }

    private void publishProfile(SampleEvent event) {
        caseflow.publish("caseflow-matching.v1", event.sequence(1));
    }

    private static long rows(String of, UUID subject) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from allocation.%s = ?".formatted(of))) {
            query.setObject(1, subject);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
