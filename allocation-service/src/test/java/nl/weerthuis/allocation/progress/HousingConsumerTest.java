package nl.weerthuis.allocation.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.GoldenEvents;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.WithService;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Housing's own examples over a real broker: the whole way home, every fact three times. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class HousingConsumerTest {

    private static final GoldenEvents HOUSING = GoldenEvents.of("housing");

    @Inject
    Facts facts;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");
    private Region region;
    private Story story;
    private EventPublisher housing;

    @BeforeEach
    void found_a_region() {
        region = Region.complete();
        story = new Story(region, facts);
        housing = EventPublisher.connect();
    }

    @AfterEach
    void close() {
        housing.close();
    }

    @Test
    void the_whole_way_home_said_three_times_happens_once() {
        var caseId = story.anAdmittedCase();
        var offerId = homeThrice(caseId);

        eventually(() -> assertThat(story.statusOf(offerId)).isEqualTo("HOUSED"));
        assertThat(outbox.types(caseId))
                .containsExactly(
                        "nl.weerthuis.case-offered.v1",
                        "nl.weerthuis.introduction-granted.v1",
                        "nl.weerthuis.case-viewing-planned.v1",
                        "nl.weerthuis.case-offer-answered.v1",
                        "nl.weerthuis.introduction-granted.v1",
                        "nl.weerthuis.case-allocated.v1",
                        "nl.weerthuis.introduction-granted.v1",
                        "nl.weerthuis.introduction-granted.v1",
                        "nl.weerthuis.case-contracted.v1",
                        "nl.weerthuis.case-key-date-planned.v1",
                        "nl.weerthuis.case-housed.v1");
        assertThat(outbox.types()).containsOnlyOnce("nl.weerthuis.realisation-counted.v1");
    }

    private String homeThrice(UUID caseId) {
        var dwellingId = story.aVacantDwelling();
        var offerId = story.aRequestedOffer(caseId, dwellingId);
        outbox.fromHere();
        thrice(about(offerId, "dwelling-reserved")
                .withData("dwellingId", dwellingId)
                .sequence(1));
        thrice(about(offerId, "viewing-planned").sequence(2));
        eventually(() -> assertThat(story.statusOf(offerId)).isEqualTo("VIEWING_PLANNED"));
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        thrice(about(offerId, "tenancy-signed").sequence(3));
        thrice(about(offerId, "key-date-planned").sequence(4));
        thrice(about(offerId, "keys-handed-over").sequence(5));
        return offerId;
    }

    @Test
    void facts_that_overtake_each_other_wait() {
        var dwellingId = story.aVacantDwelling();
        var offerId = story.aRequestedOffer(story.anAdmittedCase(), dwellingId);

        publish(about(offerId, "viewing-planned").sequence(2));
        publish(about(offerId, "dwelling-reserved")
                .withData("dwellingId", dwellingId)
                .sequence(1));

        eventually(() -> assertThat(story.statusOf(offerId)).isEqualTo("VIEWING_PLANNED"));
    }

    @Test
    void what_housing_holds_by_hand_is_no_offer() {
        var hold = UUID.randomUUID().toString();
        var dwellingId = story.aVacantDwelling();
        var offerId = story.aRequestedOffer(story.anAdmittedCase(), dwellingId);

        publish(about(hold, "dwelling-reserved").sequence(1));
        publish(about(hold, "reservation-released").sequence(2));
        publish(about(offerId, "dwelling-reserved")
                .withData("dwellingId", dwellingId)
                .sequence(1));

        eventually(() -> assertThat(story.statusOf(offerId)).isEqualTo("MADE"));
    }

    private static SampleEvent about(String offerId, String fact) {
        return HOUSING.sample("nl.weerthuis.%s.v1".formatted(fact))
                .another()
                .about(UUID.fromString(offerId))
                .withData("offerId", offerId);
    }

    private void thrice(SampleEvent event) {
        for (int time = 0; time < 3; time++) {
            publish(event);
        }
    }

    private void publish(SampleEvent event) {
        housing.publish("housing.v1", event);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
