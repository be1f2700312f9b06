package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class OfferEndApiTest {

    @Inject
    Facts facts;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");

    private Region region;

    private Story story;

    @BeforeEach
    void found_a_region() {
        region = Region.complete();
        story = new Story(region, facts);
        outbox.fromHere();
    }

    @ParameterizedTest
    @CsvSource({
        "candidate-rejected,CANDIDATE_REJECTED",
        "reservation-lapsed,LAPSED",
        "reservation-released,NOT_PROCEEDED"
    })
    void what_the_landlord_ends_does_not_count(String fact, String ending) {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        outbox.fromHere();

        story.housing(offerId, fact, Map.of("code", "OTHER", "lapsedOn", "2026-02-10"));

        assertThat(story.statusOf(offerId)).isEqualTo(ending);
        assertThat(outbox.types())
                .containsExactly(
                        "nl.weerthuis.offer-closed.v1",
                        "nl.weerthuis.case-offer-ended.v1",
                        "nl.weerthuis.introduction-ended.v1");
        assertThat(story.anOffer(caseId, story.aVacantDwelling())).isNotNull();
    }

    @Test
    void a_vacancy_withdrawn_ends_its_offer_even_before_the_reservation_is_heard_of() {
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling();
        var offerId = story.aRequestedOffer(caseId, dwellingId);
        outbox.fromHere();

        story.withdrawVacancy(dwellingId, offerId);
        story.reserve(offerId, dwellingId);

        assertThat(story.statusOf(offerId)).isEqualTo("WITHDRAWN_BY_LANDLORD");
        assertThat(outbox.types()).containsExactly("nl.weerthuis.offer-closed.v1", "nl.weerthuis.offer-closed.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requested", "made", "accepted", "confirmed", "contracted"})
    void a_case_withdrawn_in_the_middle_ends_its_offer(String step) {
        var caseId = story.anAdmittedCase();
        var offerId = until(step, caseId);
        outbox.fromHere();

        story.caseflow(caseId, "case-withdrawn", Map.of("code", "OWN_SOLUTION", "withdrawnOn", "2026-02-10"));

        assertThat(story.statusOf(offerId)).isEqualTo("NOT_PROCEEDED");
        var closed = outbox.last("nl.weerthuis.offer-closed.v1").data();
        assertThat(closed.path("outcome").asText()).isEqualTo("NOT_PROCEEDED");
        assertThat(outbox.types().contains("nl.weerthuis.introduction-ended.v1"))
                .isEqualTo(!step.equals("requested"));
    }

    @Test
    void of_an_offer_and_a_withdrawal_at_once_no_open_offer_is_left() throws Exception {
        for (int round = 0; round < 5; round++) {
            var caseId = story.anAdmittedCase();
            String proposalId = story.propose(caseId, story.aVacantDwelling()).path("id");

            var results = AtOnce.run(List.<Callable<String>>of(
                    () -> story.offer(proposalId).path("id"), () -> {
                        story.caseflow(
                                caseId, "case-withdrawn", Map.of("code", "OWN_SOLUTION", "withdrawnOn", "2026-02-10"));
                        return null;
                    }));

            var offerId = results.get(0);
            assertThat(offerId == null ? "NOT_PROCEEDED" : story.statusOf(offerId))
                    .isEqualTo("NOT_PROCEEDED");
        }
    }

    @ParameterizedTest
    @CsvSource({"made,NOT_PROCEEDED", "accepted,NOT_PROCEEDED", "contracted,CONTRACTED"})
    void consent_withdrawn_ends_the_offer_until_a_tenancy_is_the_ground(String step, String status) {
        var caseId = story.anAdmittedCase();
        var offerId = until(step, caseId);

        story.consent(caseId, "WITHDRAWN");

        assertThat(story.statusOf(offerId)).isEqualTo(status);
    }

    /** The two hold the case and its offer in another order. */
    @Test
    void of_consent_withdrawn_and_an_acceptance_at_once_none_fails() throws Exception {
        for (int round = 0; round < 10; round++) {
            var caseId = story.anAdmittedCase();
            var offerId = story.anOffer(caseId, story.aVacantDwelling());
            story.caseflow(
                    caseId, "support-arranged", Map.of("startOn", "2026-02-01", "providerId", UUID.randomUUID()));

            var answers = AtOnce.run(List.<Callable<Integer>>of(
                    () -> region.caseWorker()
                            .command("/offers/{id}/acceptance", offerId)
                            .statusCode(),
                    () -> {
                        story.consent(caseId, "WITHDRAWN");
                        return 200;
                    }));

            assertThat(answers.get(0)).isIn(200, 409);
            assertThat(story.statusOf(offerId)).isEqualTo("NOT_PROCEEDED");
        }
    }

    @Test
    void a_coordinator_can_stop_an_offer_once() {
        var offerId = story.anOffer();

        var first = region.coordinator().post("/offers/{id}/withdrawal", Map.of("code", "MISTAKE"), offerId);
        var second = region.coordinator().post("/offers/{id}/withdrawal", Map.of("code", "MISTAKE"), offerId);

        assertThat(first.<String>path("status")).isEqualTo("NOT_PROCEEDED");
        assertThat(second.<String>path("code")).isEqualTo("offer-not-open");
    }

    private String until(String step, UUID caseId) {
        var dwellingId = story.aVacantDwelling();
        var offerId = story.aRequestedOffer(caseId, dwellingId);
        if (step.equals("requested")) {
            return offerId;
        }
        story.reserve(offerId, dwellingId);
        if (step.equals("made")) {
            return offerId;
        }
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        if (step.equals("accepted")) {
            return offerId;
        }
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        if (step.equals("contracted")) {
            story.sign(offerId);
        }
        return offerId;
    }
}
