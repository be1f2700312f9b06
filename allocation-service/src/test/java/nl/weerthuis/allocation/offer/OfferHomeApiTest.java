package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class OfferHomeApiTest {

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

    private Response refuse(String offerId) {
        return region.caseWorker().post("/offers/{id}/refusal", Map.of("code", "SURROUNDINGS"), offerId);
    }
}
