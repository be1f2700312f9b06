package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a home after the keys, and what the case hears of it. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class TenureApiTest {

    @Inject
    Facts facts;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");

    private Region region;

    private Story story;

    private UUID caseId;

    private String offerId;

    @BeforeEach
    void somebody_is_housed() {
        region = Region.complete();
        story = new Story(region, facts);
        caseId = story.anAdmittedCase();
        offerId = story.anOffer(caseId, story.aVacantDwelling());
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        story.sign(offerId);
        outbox.fromHere();
        story.handOverKeys(offerId);
    }

    @Test
    void a_signal_and_its_answer_cross_under_an_id_of_their_own() {
        var signal = signalled();

        var told = last("case-signalled");
        assertThat(told.path("kind").asText()).isEqualTo("ARREARS");
        assertThat(told.path("respondBy").asText()).isEqualTo("2026-11-09");
        assertThat(told.path("signalRef").asText()).isNotEqualTo(signal.toString());
        assertThat(told.toString()).doesNotContain(offerId, signal.toString());

        story.caseflow(
                caseId,
                "signal-answered",
                Map.of(
                        "signalRef",
                        told.path("signalRef").asText(),
                        "code",
                        "ARRANGEMENT_MADE",
                        "answeredOn",
                        "2026-11-05"));

        var answered = last("offer-signal-answered");
        assertThat(answered.path("signalId").asText()).isEqualTo(signal.toString());
        assertThat(answered.path("code").asText()).isEqualTo("ARRANGEMENT_MADE");
        assertThat(answered.toString()).doesNotContain(caseId.toString());
    }

    @Test
    void an_answer_to_what_no_landlord_said_goes_nowhere() {
        outbox.fromHere();

        story.caseflow(
                caseId,
                "signal-answered",
                Map.of("signalRef", UUID.randomUUID(), "code", "NO_CONTACT", "answeredOn", "2026-11-05"));

        assertThat(outbox.types()).isEmpty();
    }

    @Test
    void the_omklap_is_told_and_nothing_counts_twice() {
        story.housing(offerId, "flip-postponed", Map.of("flipReviewOn", "2027-09-01", "postponedOn", "2027-03-01"));
        story.housing(offerId, "tenancy-flipped", Map.of("contractForm", "REGULAR", "flippedOn", "2027-09-01"));

        assertThat(last("case-flip-postponed").path("flipReviewOn").asText()).isEqualTo("2027-09-01");
        assertThat(last("case-flipped").path("contractForm").asText()).isEqualTo("REGULAR");
        assertThat(outbox.types()).containsOnlyOnce("nl.weerthuis.realisation-counted.v1");
    }

    @Test
    void what_the_provider_advises_reaches_the_landlord_by_the_offer() {
        story.caseflow(caseId, "flip-advised", Map.of("advice", "EXTEND", "advisedOn", "2027-02-20"));

        var advised = last("offer-flip-advised");
        assertThat(advised.path("offerId").asText()).isEqualTo(offerId);
        assertThat(advised.toString()).doesNotContain(caseId.toString());
    }

    @Test
    void a_key_in_another_half_year_moves_what_counted() {
        var counted = last("realisation-counted");

        story.housing(offerId, "key-date-corrected", Map.of("keyDate", "2026-03-05", "correctedOn", "2026-07-04"));
        assertThat(outbox.types()).doesNotContain("nl.weerthuis.realisation-corrected.v1");
        story.housing(offerId, "key-date-corrected", Map.of("keyDate", "2026-07-02", "correctedOn", "2026-07-04"));

        var corrected = last("realisation-corrected");
        assertThat(corrected.path("realisationId")).isEqualTo(counted.path("realisationId"));
        assertThat(corrected.path("period").asText()).isEqualTo("2026-H2");
        assertThat(corrected.path("counts").asBoolean()).isTrue();
        assertThat(last("case-key-date-corrected").path("keyDate").asText()).isEqualTo("2026-07-02");
    }

    @Test
    void who_was_back_at_once_does_not_count_until_the_end_is_taken_back() {
        story.housing(offerId, "tenancy-ended", Map.of("code", "RETURNED_TO_CARE", "endedOn", "2026-03-20"));
        story.housing(offerId, "home-uncounted", Map.of("uncountedOn", "2026-03-21"));

        assertThat(last("case-tenancy-ended").path("code").asText()).isEqualTo("RETURNED_TO_CARE");
        assertThat(last("realisation-corrected").path("counts").asBoolean()).isFalse();

        story.housing(offerId, "tenancy-resumed", Map.of("resumedOn", "2026-03-22"));

        assertThat(last("case-tenancy-resumed").path("resumedOn").asText()).isEqualTo("2026-03-22");
        assertThat(last("realisation-corrected").path("counts").asBoolean()).isTrue();
        assertThat(story.statusOf(offerId)).isEqualTo("HOUSED");
    }

    @Test
    void of_an_offer_that_led_to_no_home_nobody_hears() {
        var other = story.anOffer();
        outbox.fromHere();

        story.housing(other, "tenancy-flipped", Map.of("contractForm", "REGULAR", "flippedOn", "2027-09-01"));
        story.housing(
                other,
                "signal-raised",
                Map.of(
                        "signalId", UUID.randomUUID(),
                        "kind", "NUISANCE",
                        "raisedOn", "2026-11-02",
                        "respondBy", "2026-11-09"));

        assertThat(outbox.types()).isEmpty();
    }

    private UUID signalled() {
        var signal = UUID.randomUUID();
        story.housing(
                offerId,
                "signal-raised",
                Map.of(
                        "signalId", signal,
                        "kind", "ARREARS",
                        "step", "CONVERSATION",
                        "raisedOn", "2026-11-02",
                        "respondBy", "2026-11-09"));
        return signal;
    }

    private JsonNode last(String fact) {
        return outbox.last("nl.weerthuis.%s.v1".formatted(fact)).data();
    }
}
