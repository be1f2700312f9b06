package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Who takes over is introduced when the home is accepted or sure, and no longer than it is. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class ReceiverApiTest {

    private static final String GRANTED = "nl.weerthuis.introduction-granted.v1";
    private static final String ENDED = "nl.weerthuis.introduction-ended.v1";

    @Inject
    Facts facts;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");
    private final UUID supporter = UUID.randomUUID();

    private Region region;
    private Story story;
    private UUID caseId;
    private String offerId;

    @BeforeEach
    void an_offer_to_somebody_with_support_of_another_provider() {
        region = Region.complete();
        story = new Story(region, facts);
        caseId = story.anAdmittedCase();
        support(supporter);
        offerId = story.anOffer(caseId, story.aVacantDwelling());
        outbox.fromHere();
    }

    @Test
    void the_new_provider_is_introduced_when_the_client_says_yes() {
        accept();

        assertThat(granted("SUPPORT")).isEqualTo(supporter.toString());
        assertThat(outbox.last().data().has("offerId")).isFalse();
    }

    @Test
    void if_the_support_changes_hands_so_does_the_introduction() {
        accept();
        var next = UUID.randomUUID();
        outbox.fromHere();

        support(next);

        assertThat(outbox.types()).containsExactly(ENDED, GRANTED);
        assertThat(granted("SUPPORT")).isEqualTo(next.toString());

        outbox.fromHere();
        support(region.provider());
        assertThat(outbox.types()).as("who nominated knows the person").containsExactly(ENDED);
    }

    @Test
    void it_ends_with_the_offer() {
        accept();
        outbox.fromHere();

        story.housing(offerId, "candidate-rejected", Map.of("code", "OTHER"));

        assertThat(outbox.types().stream().filter(ENDED::equals))
                .as("corporation and provider")
                .hasSize(2);
        assertThat(story.statusOf(offerId)).isEqualTo("CANDIDATE_REJECTED");
    }

    @Test
    void the_keys_leave_time_to_take_over_as_long_as_the_region_says() {
        region.set(Map.of("RECEIVER_INTRODUCTION_DAYS", 400), "2026-01-01");
        accept();
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        story.sign(offerId);
        outbox.fromHere();

        story.handOverKeys(offerId);

        assertThat(outbox.last(GRANTED).data().path("until").asText()).isEqualTo("2027-04-06");
    }

    @Test
    void what_is_said_of_one_corporation_goes_before_what_is_said_of_all() {
        story.caseflow(caseId, "consent-changed", named(UUID.randomUUID()));
        assertThat(story.statusOf(offerId)).isEqualTo("MADE");

        story.caseflow(caseId, "consent-changed", named(region.corporation()));

        assertThat(story.statusOf(offerId)).isEqualTo("NOT_PROCEEDED");
    }

    private Map<String, Object> named(UUID organisation) {
        return Map.of(
                "partyKind", "CORPORATION", "scope", "HOUSING", "status", "WITHDRAWN", "organisationId", organisation);
    }

    private void support(UUID provider) {
        story.caseflow(caseId, "support-arranged", Map.of("startOn", "2026-02-01", "providerId", provider));
    }

    private void accept() {
        var answer = region.caseWorker().command("/offers/{id}/acceptance", offerId);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private String granted(String purpose) {
        var fact = outbox.last(GRANTED).data();
        assertThat(fact.path("purpose").asText()).isEqualTo(purpose);
        return fact.path("organisationId").asText();
    }
}
