package nl.weerthuis.allocation.rent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rent and law by the numbers that housing publishes: judged per person here, told by code. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class RentRulesApiTest {

    private static final String TOO_DEAR = "RENT_WITHIN_CLASS";

    @Inject
    Facts facts;

    private Region region;
    private Story story;

    @BeforeEach
    void found_a_region() {
        region = Region.complete();
        story = new Story(region, facts);
    }

    @Test
    void above_the_norm_a_proposal_takes_a_reason_and_the_offer_tells_the_verdict_alone() {
        publish("a", "2026-01-01", Map.of());
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling(Map.of("rentCents", 72_000));

        var refused = story.propose(caseId, dwellingId);
        var proposed = propose(caseId, dwellingId, TOO_DEAR);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("override-reason-needed");
        assertThat(proposed.statusCode()).isEqualTo(201);
        assertThat(proposed.<String>path("rentVerdict")).isEqualTo("ABOVE_NORM");
        var offer = story.offer(proposed.path("id"));
        assertThat(offer.statusCode()).as(offer.asString()).isEqualTo(201);
        var told = OutboxProbe.of("allocation")
                .rows(UUID.fromString(offer.path("id")))
                .get(0)
                .data();
        assertThat(told.path("rentVerdict").asText()).isEqualTo("ABOVE_NORM");
        assertThat(told.path("rentRuleSet").asText()).isEqualTo("a");
        assertThat(told.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "offerId",
                        "dwellingId",
                        "until",
                        "contractForm",
                        "fitVerdict",
                        "ruleSet",
                        "capacityOverride",
                        "rentVerdict",
                        "rentRuleSet",
                        "requestedOn");
    }

    @Test
    void every_warning_of_the_norm_takes_the_reason_and_one_reason_may_do_for_several() {
        publish("a", "2026-01-01", Map.of("YOUTH_BOUNDARY", 23));
        var caseId = story.anAdmittedCase();
        story.needs(caseId, Map.of("ageBand", "AGE_21_22"));
        var dwellingId = story.aVacantDwelling(Map.of("rentCents", 72_000));

        assertThat(propose(caseId, dwellingId, TOO_DEAR).<String>path("detail")).contains("young people");
        var proposed = propose(caseId, dwellingId, TOO_DEAR, "YOUTH_RENT");

        assertThat(proposed.statusCode()).isEqualTo(201);
        assertThat(proposed.<List<String>>path("overriddenRules")).containsExactly(TOO_DEAR, "YOUTH_RENT");
    }

    @Test
    void above_the_social_limit_no_reason_helps() {
        publish("a", "2026-01-01", Map.of());
        var dwellingId = story.aVacantDwelling(Map.of("rentCents", 93_294));

        var refused = propose(story.anAdmittedCase(), dwellingId, TOO_DEAR);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("dwelling-does-not-fit");
        assertThat(refused.<String>path("detail")).contains("social housing");
    }

    @Test
    void an_old_decision_explains_itself_by_the_numbers_of_its_day() {
        publish("a", "2026-01-01", Map.of());
        var early = story.anAdmittedCase();
        var late = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling(Map.of("rentCents", 72_000));
        String old = propose(early, dwellingId, TOO_DEAR).path("id");

        publish("b", "2026-02-01", Map.of("RENT_CAP_SMALL", 73_000));
        var recent = story.propose(late, dwellingId);

        assertThat(recent.<String>path("rentVerdict")).isEqualTo("APPROPRIATE");
        assertThat(recent.<String>path("rentRuleSet")).isEqualTo("b");
        var kept = region.coordinator().get("/proposals?caseId={id}", early);
        assertThat(kept.<String>path("items[0].id")).isEqualTo(old);
        assertThat(kept.<String>path("items[0].rentVerdict")).isEqualTo("ABOVE_NORM");
        assertThat(kept.<String>path("items[0].rentRuleSet")).isEqualTo("a");
        assertThat(kept.<List<Map<String, String>>>path("items[0].findings"))
                .containsExactly(Map.of("code", TOO_DEAR, "actual", "72000", "limit", "71302"));
    }

    @Test
    void an_offer_is_judged_by_the_numbers_of_its_own_day() {
        publish("a", "2026-01-01", Map.of());
        String proposal = story.propose(story.anAdmittedCase(), story.aVacantDwelling(Map.of("rentCents", 71_000)))
                .path("id");

        publish("b", "2026-02-01", Map.of("RENT_CAP_SMALL", 70_000));

        var refused = story.offer(proposal);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("override-reason-needed");
    }

    @Test
    void a_set_of_another_region_and_one_of_tomorrow_decide_nothing() {
        publish("a", "2026-01-01", Map.of());
        publish("b", "2099-01-01", Map.of("RENT_CAP_SMALL", 60_000));
        state("elsewhere", "c", "2026-06-01", Map.of("RENT_CAP_SMALL", 60_000));

        var proposed = story.propose(story.anAdmittedCase(), story.aVacantDwelling(Map.of("rentCents", 71_000)));

        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        assertThat(proposed.<String>path("rentRuleSet")).isEqualTo("a");
    }

    @Test
    void a_temporary_tenancy_takes_a_ground_of_the_day_and_an_end_in_time() {
        publish("a", "2026-01-01", Map.of("TEMPORARY_MOST_MONTHS", 24));
        String proposal =
                story.propose(story.anAdmittedCase(), story.aVacantDwelling()).path("id");

        var bare = temporary(proposal, null);
        var wrong = temporary(proposal, Map.of("ground", "STUDENT", "months", 25));
        var forGood = region.coordinator()
                .post(
                        "/offers",
                        Map.of(
                                "proposalId",
                                proposal,
                                "contractForm",
                                "REGULAR",
                                "temporary",
                                Map.of("ground", "SECOND_CHANCE", "months", 12)));

        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(wrong.<List<String>>path("errors.path"))
                .containsExactlyInAnyOrder("/temporary/ground", "/temporary/months");
        assertThat(forGood.statusCode()).isEqualTo(400);
        var offer = temporary(proposal, Map.of("ground", "SECOND_CHANCE", "months", 24));
        assertThat(offer.statusCode()).as(offer.asString()).isEqualTo(201);
        // The ground tells what somebody comes from: it does not travel.
        assertThat(OutboxProbe.of("allocation")
                        .rows(UUID.fromString(offer.path("id")))
                        .toString())
                .doesNotContain("SECOND_CHANCE");
    }

    private Response temporary(String proposal, Map<String, ?> temporary) {
        var offer = new HashMap<String, Object>(Map.of("proposalId", proposal, "contractForm", "TEMPORARY"));
        offer.put("temporary", temporary);
        return region.coordinator().post("/offers", offer);
    }

    private Response propose(UUID caseId, UUID dwellingId, String rule, String... alsoRules) {
        return region.coordinator()
                .post(
                        "/proposals",
                        Map.of(
                                "caseId",
                                caseId,
                                "dwellingId",
                                dwellingId,
                                "override",
                                Map.of("rule", rule, "alsoRules", List.of(alsoRules), "reason", "Near the family.")));
    }

    private void publish(String edition, String validFrom, Map<String, Integer> differences) {
        state(region.code(), edition, validFrom, differences);
    }

    private void state(String of, String edition, String validFrom, Map<String, Integer> differences) {
        var id = UUID.randomUUID();
        var figures = new HashMap<>(Map.of(
                "QUALITY_DISCOUNT", 49_820,
                "RENT_CAP_SMALL", 71_302,
                "RENT_CAP_LARGE", 76_414,
                "SOCIAL_LIMIT", 93_293,
                "SMALL_HOUSEHOLD_MOST", 2,
                "YOUTH_BOUNDARY", 21));
        figures.putAll(differences);
        facts.state(
                "housing",
                "rent-rules-set",
                id,
                Map.of(
                        "ruleSetId", id,
                        "region", of,
                        "edition", edition,
                        "validFrom", validFrom,
                        "figures", figures,
                        "temporaryGrounds", List.of("SECOND_CHANCE")));
    }
}
