package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class OfferApiTest {

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

    @Test
    void the_client_hears_of_an_offer_when_housing_reserved() {
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling();
        outbox.fromHere();

        var offerId = story.aRequestedOffer(caseId, dwellingId);
        assertThat(outbox.types()).containsExactly("nl.weerthuis.offer-requested.v1");
        var request = outbox.last().data();
        assertThat(request.path("dwellingId").asText()).isEqualTo(dwellingId.toString());
        assertThat(request.path("fitVerdict").asText()).isEqualTo("FITS");
        assertThat(request.path("ruleSet").asText()).isEqualTo(region.code() + "-1/fit-3");
        story.reserve(offerId, dwellingId);

        assertThat(outbox.types())
                .containsExactly(
                        "nl.weerthuis.offer-requested.v1",
                        "nl.weerthuis.case-offered.v1",
                        "nl.weerthuis.introduction-granted.v1");
        assertThat(outbox.last().data().path("organisationId").asText())
                .isEqualTo(region.corporation().toString());
        assertThat(story.statusOf(offerId)).isEqualTo("MADE");
    }

    @Test
    void a_refused_reservation_leaves_the_client_in_peace() {
        var caseId = story.anAdmittedCase();
        var offerId = story.aRequestedOffer(caseId, story.aVacantDwelling());
        outbox.fromHere();

        story.housing(offerId, "reservation-refused", Map.of("code", "ALREADY_RESERVED"));

        assertThat(outbox.types()).isEmpty();
        assertThat(story.statusOf(offerId)).isEqualTo("RESERVATION_REFUSED");
        assertThat(story.anOffer(caseId, story.aVacantDwelling())).isNotNull();
    }

    @Test
    void of_two_offers_at_once_for_one_case_one_is_made() throws Exception {
        var caseId = story.anAdmittedCase();
        List<String> proposals = List.of(
                story.propose(caseId, story.aVacantDwelling()).path("id"),
                story.propose(caseId, story.aVacantDwelling()).path("id"));
        outbox.fromHere();

        var responses = AtOnce.run(
                List.<Callable<Response>>of(() -> story.offer(proposals.get(0)), () -> story.offer(proposals.get(1))));

        assertThat(responses).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(responses)
                .filteredOn(response -> response.statusCode() == 409)
                .allMatch(response -> response.path("code").equals("case-has-open-offer"));
        assertThat(outbox.types()).containsExactly("nl.weerthuis.offer-requested.v1");
    }

    @Test
    void one_proposal_leads_to_one_offer() throws Exception {
        String proposalId =
                story.propose(story.anAdmittedCase(), story.aVacantDwelling()).path("id");

        var responses = AtOnce.run(2, () -> story.offer(proposalId).statusCode());

        assertThat(responses).containsExactlyInAnyOrder(201, 409);
        assertThat(story.offer(proposalId).<String>path("code")).isEqualTo("proposal-already-offered");
    }

    @Test
    void what_was_reserved_since_the_proposal_is_not_offered() {
        var dwellingId = story.aVacantDwelling();
        String proposalId = story.propose(story.anAdmittedCase(), dwellingId).path("id");
        story.reserve(UUID.randomUUID().toString(), dwellingId);

        var response = story.offer(proposalId);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.<String>path("code")).isEqualTo("dwelling-does-not-fit");
    }

    @Test
    void of_two_acceptances_at_once_one_wins() throws Exception {
        var offerId = story.anOffer();
        outbox.fromHere();

        var statuses = AtOnce.run(
                2,
                () -> region.caseWorker()
                        .command("/offers/{id}/acceptance", offerId)
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(outbox.types())
                .containsExactly(
                        "nl.weerthuis.offer-accepted.v1",
                        "nl.weerthuis.case-offer-answered.v1",
                        "nl.weerthuis.introduction-granted.v1");
    }

    @Test
    void of_a_yes_and_a_no_at_once_one_counts() throws Exception {
        var offerId = story.anOffer();

        var statuses = AtOnce.run(List.<Callable<Integer>>of(
                () -> region.caseWorker()
                        .command("/offers/{id}/acceptance", offerId)
                        .statusCode(),
                () -> refuse(offerId).statusCode()));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(story.statusOf(offerId)).isIn("ACCEPTED", "REFUSED");
    }

    @Test
    void the_same_key_answers_the_same_and_does_it_once() {
        var offerId = story.anOffer();
        outbox.fromHere();

        var first = acceptWithKey(offerId);
        var second = acceptWithKey(offerId);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(outbox.types()).containsOnlyOnce("nl.weerthuis.offer-accepted.v1");
    }

    @Test
    void a_refusal_uses_up_the_offer_unless_it_is_grounded() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        refuse(offerId);

        String proposalId = story.propose(caseId, story.aVacantDwelling()).path("id");
        assertThat(story.offer(proposalId).<String>path("code")).isEqualTo("offers-used-up");
        judge(offerId, false);
        assertThat(story.offer(proposalId).<String>path("code")).isEqualTo("offers-used-up");
        judge(offerId, true);
        assertThat(story.offer(proposalId).statusCode()).isEqualTo(201);
    }

    @Test
    void after_an_ungrounded_refusal_the_table_can_give_another_turn() {
        var caseId = story.anAdmittedCase();
        refuse(story.anOffer(caseId, story.aVacantDwelling()));

        story.admit(caseId);

        assertThat(story.anOffer(caseId, story.aVacantDwelling())).isNotNull();
    }

    @Test
    void an_unknown_field_or_code_is_named() {
        var offerId = story.anOffer();

        var response = region.caseWorker()
                .post("/offers/{id}/refusal", Map.of("code", "BAD_WEATHER", "mood", "grim"), offerId);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.path")).containsExactlyInAnyOrder("/code", "/mood");
        assertThat(region.caseWorker().get("/offers/{id}", "nonsense").statusCode())
                .isBetween(400, 404);
        assertThat(region.caseWorker().get("/offers?status=NONSENSE").statusCode())
                .isBetween(400, 404);
    }

    private Response acceptWithKey(String offerId) {
        return region.caseWorker()
                .as()
                .header("Idempotency-Key", "accept-" + offerId)
                .post("/v1/offers/{id}/acceptance", offerId);
    }

    private Response refuse(String offerId) {
        return region.caseWorker().post("/offers/{id}/refusal", Map.of("code", "SURROUNDINGS"), offerId);
    }

    private void judge(String offerId, boolean grounded) {
        var response =
                region.coordinator().post("/offers/{id}/refusal-judgement", Map.of("grounded", grounded), offerId);
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
