package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class DeadlineTest {

    @Inject
    Facts facts;

    @Inject
    EndWithConsent endWithConsent;

    @Inject
    ServiceClock serviceClock;

    @Inject
    Clock clock;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");
    private Region region;
    private Story story;

    @BeforeEach
    void found_a_region() {
        region = Region.complete();
        story = new Story(region, facts);
    }

    @AfterEach
    void back_to_today() {
        serviceClock.reset();
    }

    @Test
    void an_offer_that_nobody_answers_expires_after_its_last_day() {
        var offerId = story.anOffer();
        outbox.fromHere();

        wait(Duration.ofDays(8));

        awaitStatus(offerId, "EXPIRED");
        assertThat(outbox.types())
                .contains(
                        "nl.weerthuis.offer-closed.v1",
                        "nl.weerthuis.case-offer-ended.v1",
                        "nl.weerthuis.introduction-ended.v1")
                .doesNotContain("nl.weerthuis.case-offer-answered.v1");
    }

    @Test
    void on_its_last_day_an_offer_can_still_be_accepted() {
        var offerId = story.anOffer();

        wait(Duration.ofDays(7));

        assertThat(region.caseWorker()
                        .command("/offers/{id}/acceptance", offerId)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_expired_offer_counts_and_is_no_refusal() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        wait(Duration.ofDays(8));
        awaitStatus(offerId, "EXPIRED");

        String proposalId = story.propose(caseId, story.aVacantDwelling()).path("id");

        assertThat(story.offer(proposalId).<String>path("code")).isEqualTo("offers-used-up");
        assertThat(region.coordinator()
                        .post("/offers/{id}/refusal-judgement", Map.of("grounded", true), offerId)
                        .<String>path("code"))
                .isEqualTo("offer-not-refused");
    }

    @Test
    void an_offer_ends_after_the_last_day_of_consent_and_not_on_it() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        var kept = story.anOffer();
        story.consentUntil(caseId, today().plusDays(2));
        outbox.fromHere();

        wait(Duration.ofDays(2));
        endWithConsent.handle();
        assertThat(story.statusOf(offerId)).isEqualTo("MADE");
        wait(Duration.ofDays(1));

        awaitStatus(offerId, "NOT_PROCEEDED");
        assertThat(outbox.last("nl.weerthuis.offer-closed.v1")
                        .data()
                        .path("code")
                        .asText())
                .isEqualTo("CONSENT_WITHDRAWN");
        assertThat(outbox.types(caseId))
                .contains("nl.weerthuis.case-offer-ended.v1", "nl.weerthuis.introduction-ended.v1");
        assertThat(story.statusOf(kept)).isEqualTo("MADE");
    }

    @Test
    void consent_given_anew_in_time_keeps_the_offer() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        story.consentUntil(caseId, today());
        story.consentUntil(caseId, today().plusDays(5));

        wait(Duration.ofDays(1));
        endWithConsent.handle();

        assertThat(story.statusOf(offerId)).isEqualTo("MADE");
    }

    @Test
    void once_a_tenancy_is_signed_consent_that_lapses_ends_nothing() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        story.sign(offerId);
        story.consentUntil(caseId, today());

        wait(Duration.ofDays(1));
        endWithConsent.handle();

        assertThat(story.statusOf(offerId)).isEqualTo("CONTRACTED");
    }

    @Test
    void of_a_lapse_and_an_acceptance_at_once_no_open_offer_is_left() throws Exception {
        for (int round = 0; round < 5; round++) {
            var caseId = story.anAdmittedCase();
            var offerId = story.anOffer(caseId, story.aVacantDwelling());
            story.consentUntil(caseId, today());
            serviceClock.moveTo(clock.instant().plus(Duration.ofDays(1)));

            var answers = AtOnce.run(List.<Callable<Integer>>of(
                    () -> region.caseWorker()
                            .command("/offers/{id}/acceptance", offerId)
                            .statusCode(),
                    () -> {
                        endWithConsent.handle();
                        return 200;
                    }));

            assertThat(answers.get(0)).isIn(200, 409);
            assertThat(story.statusOf(offerId)).isEqualTo("NOT_PROCEEDED");
            serviceClock.reset();
        }
    }

    @Test
    void what_housing_does_not_answer_is_stopped_and_the_late_answer_is_refused() {
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling();
        var offerId = story.aRequestedOffer(caseId, dwellingId);
        outbox.fromHere();

        wait(Duration.ofMinutes(16));
        awaitStatus(offerId, "NOT_PROCEEDED");
        story.reserve(offerId, dwellingId);

        assertThat(story.statusOf(offerId)).isEqualTo("NOT_PROCEEDED");
        assertThat(outbox.rows(UUID.fromString(offerId)))
                .extracting(OutboxProbe.Row::type)
                .containsExactly("nl.weerthuis.offer-closed.v1", "nl.weerthuis.offer-closed.v1");
        assertThat(outbox.types(caseId)).isEmpty();
    }

    @Test
    void housing_has_fourteen_minutes_and_more() {
        var dwellingId = story.aVacantDwelling();
        var offerId = story.aRequestedOffer(story.anAdmittedCase(), dwellingId);

        wait(Duration.ofMinutes(14));
        story.reserve(offerId, dwellingId);

        assertThat(story.statusOf(offerId)).isEqualTo("MADE");
    }

    @Test
    void while_an_accepted_offer_lives_its_introduction_is_renewed() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        outbox.fromHere();

        wait(Duration.ofDays(7));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(outbox.types(caseId)).containsExactly("nl.weerthuis.introduction-granted.v1"));
    }

    @Test
    void what_was_counted_is_told_the_day_after() {
        region.set(Map.of("REALISATION_RELEASE", "DAILY"), "2026-01-02");
        var offerId = story.anOffer();
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        story.sign(offerId);
        outbox.fromHere();
        story.handOverKeys(offerId);
        assertThat(outbox.types()).doesNotContain("nl.weerthuis.realisation-counted.v1");

        wait(Duration.ofDays(1));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outbox.rows())
                        .anyMatch(row -> row.type().equals("nl.weerthuis.realisation-counted.v1")
                                && row.data()
                                        .path("corporationId")
                                        .asText()
                                        .equals(region.corporation().toString())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void wait(Duration duration) {
        serviceClock.moveTo(clock.instant().plus(duration));
    }

    private void awaitStatus(String offerId, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(story.statusOf(offerId)).isEqualTo(status));
    }
}
