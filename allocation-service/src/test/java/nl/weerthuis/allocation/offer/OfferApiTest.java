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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(request.path("ruleSet").asText()).isEqualTo(region.code() + "-1/fit-1");
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

    @Test
    void is_confirmed_when_the_contract_can_be_signed_and_names_what_is_open() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        story.precondition(caseId, "INCOME", "IN_PROGRESS");
        story.precondition(caseId, "SUPPORT_PLAN", "OPEN");
        region.caseWorker().command("/offers/{id}/acceptance", offerId);

        var open = region.coordinator().command("/offers/{id}/confirmation", offerId);
        story.precondition(caseId, "INCOME", "MET");
        story.precondition(caseId, "SUPPORT_PLAN", "WAIVED");
        var confirmed = region.coordinator().command("/offers/{id}/confirmation", offerId);

        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(open.<String>path("code")).isEqualTo("preconditions-open");
        assertThat(open.<String>path("detail"))
                .contains("income", "support plan")
                .doesNotContain("debts");
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(outbox.last("nl.weerthuis.case-allocated.v1")
                        .data()
                        .path("municipalityCode")
                        .asText())
                .isEqualTo("0995");
    }

    @Test
    void leads_home_and_is_counted_once_under_an_id_of_its_own() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        story.sign(offerId);
        outbox.fromHere();

        story.handOverKeys(offerId);
        story.handOverKeys(offerId);

        assertThat(outbox.types())
                .containsExactlyInAnyOrder("nl.weerthuis.case-housed.v1", "nl.weerthuis.realisation-counted.v1");
        var counted = outbox.last("nl.weerthuis.realisation-counted.v1").data();
        assertThat(counted.path("period").asText()).isEqualTo("2026-H1");
        assertThat(counted.path("persons").asInt()).isEqualTo(1);
        assertThat(counted.path("realisationId").asText()).isNotIn(offerId, caseId.toString());
    }

    @Test
    void where_counts_are_released_daily_the_day_itself_tells_nothing() {
        region.set(Map.of("REALISATION_RELEASE", "DAILY"), "2026-01-02");
        var offerId = story.anOffer();
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        story.sign(offerId);
        outbox.fromHere();

        story.handOverKeys(offerId);

        assertThat(outbox.types()).containsExactly("nl.weerthuis.case-housed.v1");
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

    @Test
    void a_coordinator_can_stop_an_offer_once() {
        var offerId = story.anOffer();

        var first = region.coordinator().post("/offers/{id}/withdrawal", Map.of("code", "MISTAKE"), offerId);
        var second = region.coordinator().post("/offers/{id}/withdrawal", Map.of("code", "MISTAKE"), offerId);

        assertThat(first.<String>path("status")).isEqualTo("NOT_PROCEEDED");
        assertThat(second.<String>path("code")).isEqualTo("offer-not-open");
    }

    @Test
    void the_corporation_sees_its_offer_and_not_whose_it_is() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());

        var offer = region.housingOfficer().get("/offers/{id}", offerId);
        var introduction = region.housingOfficer().get("/offers/{id}/introduction", offerId);

        assertThat(offer.asString()).doesNotContain(caseId.toString(), "caseId", "targetGroup", "proposalId");
        assertThat(introduction.statusCode()).isEqualTo(200);
        assertThat(introduction.<String>path("introductionId"))
                .isEqualTo(outbox.last("nl.weerthuis.introduction-granted.v1")
                        .data()
                        .path("introductionId")
                        .asText());
    }

    @Test
    void the_introduction_is_gone_when_the_offer_is() {
        var offerId = story.anOffer();
        refuse(offerId);

        assertThat(region.housingOfficer()
                        .get("/offers/{id}/introduction", offerId)
                        .statusCode())
                .isEqualTo(404);
        assertThat(region.housingOfficer().get("/offers/{id}", offerId).asString())
                .doesNotContain("SURROUNDINGS");
    }

    @Test
    void the_introduction_is_not_there_before_the_client_heard_of_the_offer() {
        var offerId = story.aRequestedOffer(story.anAdmittedCase(), story.aVacantDwelling());

        assertThat(region.housingOfficer()
                        .get("/offers/{id}/introduction", offerId)
                        .statusCode())
                .isEqualTo(404);
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
