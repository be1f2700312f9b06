package nl.weerthuis.allocation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class EligibleDwellingApiTest {

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
    void fitting_comes_first_and_the_others_say_why_not() {
        var caseId = story.anAdmittedCase();
        var fitting = story.aVacantDwelling();
        var tooDear = story.aVacantDwelling(Map.of("rentCents", 71_301));
        var tooSmallAndElsewhere = story.aVacantDwelling(Map.of("rooms", 1, "municipalityCode", "0034"));

        assertThat(find(caseId, fitting)).containsEntry("fits", true).containsEntry("objections", List.of());
        assertThat(find(caseId, tooDear))
                .containsEntry("fits", true)
                .containsEntry(
                        "warnings", List.of(Map.of("code", "RENT_WITHIN_CLASS", "actual", "71301", "limit", "71300")));
        assertThat(objections(caseId, tooSmallAndElsewhere)).containsExactly("IN_ASSIGNED_MUNICIPALITY", "BIG_ENOUGH");
        assertThat(region.coordinator()
                        .get("/cases/{id}/eligible-dwellings?pageSize=100", caseId)
                        .<List<Boolean>>path("items.fits"))
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    }

    @Test
    void a_reserved_dwelling_is_listed_as_reserved_until_it_is_released() {
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling();
        var hold = UUID.randomUUID().toString();

        story.reserve(hold, dwellingId);
        assertThat(objections(caseId, dwellingId)).containsExactly("NOT_RESERVED");
        story.housing(hold, "reservation-released", Map.of("releasedOn", "2026-02-10"));
        assertThat(objections(caseId, dwellingId)).isEmpty();
    }

    @Test
    void a_home_whose_keys_were_handed_over_is_not_free_until_its_tenancy_ends() {
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling();
        var offerOfSomebody = UUID.randomUUID().toString();

        story.reserve(offerOfSomebody, dwellingId);
        story.handOverKeys(offerOfSomebody);
        assertThat(objections(caseId, dwellingId)).containsExactly("NOT_RESERVED");
        story.housing(offerOfSomebody, "tenancy-ended", Map.of("code", "LEFT", "endedOn", "2026-09-01"));
        assertThat(objections(caseId, dwellingId)).isEmpty();
    }

    @Test
    void a_reservation_that_is_heard_of_after_its_vacancy_was_withdrawn_holds_nothing() {
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling();
        var hold = UUID.randomUUID().toString();

        story.withdrawVacancy(dwellingId, hold);
        story.reserve(hold, dwellingId);
        story.announce(dwellingId, 60_000);

        assertThat(objections(caseId, dwellingId)).isEmpty();
    }

    @Test
    void a_neighbourhood_that_is_full_warns_and_asks_for_a_reason() {
        var neighbourhood = "BU0995" + (1000 + (int) (Math.random() * 8999));
        var caseId = story.anAdmittedCase();
        var housed = story.aVacantDwelling(Map.of("neighbourhoodCode", neighbourhood));
        var dwellingId = story.aVacantDwelling(Map.of("neighbourhoodCode", neighbourhood));
        setCapacity(neighbourhood, 1);
        story.reserve(UUID.randomUUID().toString(), housed);

        var refused = story.propose(caseId, dwellingId);
        var allowed = region.coordinator()
                .post(
                        "/proposals",
                        Map.of(
                                "caseId", caseId,
                                "dwellingId", dwellingId,
                                "override",
                                        Map.of("rule", "NEIGHBOURHOOD_CAPACITY", "reason", "The family lives there.")));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("override-reason-needed");
        assertThat(refused.<String>path("detail")).contains("carrying capacity");
        assertThat(allowed.statusCode()).isEqualTo(201);
        assertThat(allowed.<String>path("fitVerdict")).isEqualTo("FITS_WITH_WARNINGS");
    }

    @Test
    void a_district_counts_all_its_neighbourhoods_and_rests_after_a_placement() {
        var district = 1000 + (int) (Math.random() * 8999);
        // Of a municipality of its own, so that no other test places anybody there.
        var here = "BU" + district + "0101";
        var there = "BU" + district + "0102";
        var housed = story.aVacantDwelling(Map.of("neighbourhoodCode", there));
        var dwellingId = story.aVacantDwelling(Map.of("neighbourhoodCode", here));
        var caseId = story.anAdmittedCase();
        capacity("WK" + district + "01", Map.of("limit", 5, "coolingDays", 30));
        assertThat(story.propose(caseId, dwellingId).statusCode()).isEqualTo(201);

        var offer = UUID.randomUUID().toString();
        story.reserve(offer, housed);
        story.housing(offer, "keys-handed-over", Map.of("keyDate", java.time.LocalDate.now()));

        var refused = story.propose(story.anAdmittedCase(), dwellingId);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("override-reason-needed");
    }

    @Test
    void what_has_ended_bears_no_more_and_what_held_before_holds_again() {
        var neighbourhood = "BU0995" + (1000 + (int) (Math.random() * 8999));
        var dwellingId = story.aVacantDwelling(Map.of("neighbourhoodCode", neighbourhood));
        capacity(neighbourhood, Map.of("limit", 5));
        capacity(neighbourhood, Map.of("limit", 0, "validFrom", "2026-02-01", "validUntil", "2026-02-28"));

        assertThat(story.propose(story.anAdmittedCase(), dwellingId).statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_does_not_fit_is_not_proposed_and_every_reason_is_named() {
        var caseId = story.aReadyCase();
        var dwellingId = story.aVacantDwelling(Map.of("rentCents", 99_999));

        var response = story.propose(caseId, dwellingId);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.<String>path("code")).isEqualTo("dwelling-does-not-fit");
        assertThat(response.<String>path("detail")).contains("rent limit", "decision of the table");
    }

    @Test
    void a_closed_case_gets_no_proposal_and_unknown_ones_are_unknown() {
        var caseId = story.anAdmittedCase();
        story.caseflow(caseId, "case-withdrawn", Map.of("code", "OWN_SOLUTION", "withdrawnOn", "2026-02-10"));

        assertThat(story.propose(caseId, story.aVacantDwelling()).<String>path("code"))
                .isEqualTo("case-closed");
        assertThat(story.propose(story.anAdmittedCase(), UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(story.propose(UUID.randomUUID(), story.aVacantDwelling()).statusCode())
                .isEqualTo(404);
    }

    private void setCapacity(String neighbourhood, int limit) {
        capacity(neighbourhood, Map.of("limit", limit));
    }

    private void capacity(String area, Map<String, ?> differences) {
        var capacityId = UUID.randomUUID();
        var capacity = new java.util.HashMap<String, Object>(Map.of(
                "capacityId",
                capacityId,
                "neighbourhoodCode",
                area,
                "limit",
                1,
                "periodMonths",
                12,
                "validFrom",
                "2026-01-01"));
        capacity.putAll(differences);
        facts.state("housing", "capacity-set", capacityId, capacity);
    }

    @SuppressWarnings("unchecked")
    private List<String> objections(UUID caseId, UUID dwellingId) {
        var remarks = (List<Map<String, String>>) find(caseId, dwellingId).get("objections");
        return remarks.stream().map(remark -> remark.get("code")).toList();
    }

    private Map<String, Object> find(UUID caseId, UUID dwellingId) {
        for (int page = 1; page < 100; page++) {
            var listed =
                    region.coordinator().get("/cases/{id}/eligible-dwellings?pageSize=100&page={page}", caseId, page);
            Map<String, Object> found = listed.path("items.find { it.dwellingId == '%s' }".formatted(dwellingId));
            if (found != null) {
                return found;
            }
        }
        throw new AssertionError("Dwelling %s is not listed.".formatted(dwellingId));
    }
}
