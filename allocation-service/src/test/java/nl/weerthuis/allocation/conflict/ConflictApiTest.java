package nl.weerthuis.allocation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Http;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person or an organisation that has a conflict with a case: for them it does not exist. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class ConflictApiTest {

    @Inject
    Facts facts;

    private Region region;
    private Story story;
    private UUID caseId;

    @BeforeEach
    void found_a_region_with_a_case() {
        region = Region.complete();
        story = new Story(region, facts);
        caseId = story.anAdmittedCase();
    }

    @Test
    void a_listed_person_is_kept_away_and_nobody_else() {
        var colleague = region.caller("a-colleague", region.provider(), "PROVIDER", "case-worker");

        story.conflict("listed", caseId, null, "somebody");

        assertThat(pages(region.caseWorker(), "/cases")).doesNotContain(caseId.toString());
        assertThat(pages(region.caseWorker(), "/municipality-assignments")).doesNotContain(caseId.toString());
        assertThat(pages(colleague, "/cases")).contains(caseId.toString());
    }

    @Test
    void a_listed_organisation_is_kept_away_until_it_is_lifted() {
        story.conflict("listed", caseId, region.provider(), null);
        story.conflict("listed", caseId, region.provider(), null);
        assertThat(pages(region.caseWorker(), "/cases")).doesNotContain(caseId.toString());
        assertThat(pages(region.coordinator(), "/cases")).contains(caseId.toString());

        story.conflict("lifted", caseId, region.provider(), null);
        assertThat(pages(region.caseWorker(), "/cases")).contains(caseId.toString());
    }

    @Test
    void a_listed_person_does_not_stand_for_the_whole_organisation() {
        var colleague = region.caller("a-colleague", region.provider(), "PROVIDER", "case-worker");

        story.conflict("listed", caseId, region.provider(), "somebody");

        assertThat(pages(region.caseWorker(), "/cases")).doesNotContain(caseId.toString());
        assertThat(pages(colleague, "/cases")).contains(caseId.toString());
    }

    @Test
    void agenda_decisions_and_offers_are_hidden_with_the_case() {
        var sessionId = story.aSessionWith(story.aReadyCase());
        story.table(sessionId, caseId);
        story.decide(sessionId, caseId, "ADMITTED");
        var offerId = story.anOffer(caseId, story.aVacantDwelling());

        story.conflict("listed", caseId, null, "somebody");

        var session = region.coordinator().get("/table-sessions/{id}", sessionId);
        assertThat(session.<List<Object>>path("agenda")).hasSize(1);
        assertThat(session.asString()).doesNotContain(caseId.toString());
        assertThat(story.table(story.aSession(), caseId).statusCode()).isEqualTo(404);
        assertThat(story.decide(sessionId, caseId, "REJECTED").statusCode()).isEqualTo(404);
        assertThat(pages(region.coordinator(), "/proposals")).doesNotContain(caseId.toString());
        assertThat(pages(region.coordinator(), "/offers")).doesNotContain(offerId);
        for (var caller : List.of(region.coordinator(), region.caseWorker(), region.housingOfficer())) {
            var hidden = caller.get("/offers/{id}", offerId);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.asByteArray())
                    .isEqualTo(caller.get("/offers/{id}", UUID.randomUUID()).asByteArray());
        }
    }

    @Test
    void a_dwelling_of_a_listed_corporation_does_not_fit_and_it_is_not_said_why() {
        var dwellingId = story.aVacantDwelling();
        story.conflict("listed", caseId, region.corporation(), null);

        var answer = story.propose(caseId, dwellingId);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("dwelling-does-not-fit");
        assertThat(answer.asString().toLowerCase()).doesNotContain("conflict");
        var objections = region.coordinator()
                .get("/cases/{id}/eligible-dwellings?pageSize=100", caseId)
                .<List<Map<String, Object>>>path(
                        "items.find { it.dwellingId == '%s' }.objections".formatted(dwellingId));
        assertThat(objections).singleElement().satisfies(objection -> {
            assertThat(objection).containsEntry("code", "POSSIBLE_FOR_CASE");
            assertThat(objection.get("actual")).isNull();
            assertThat(objection.get("limit")).isNull();
        });
    }

    @Test
    void what_was_proposed_before_is_not_offered_any_more() {
        var proposalId = story.propose(caseId, story.aVacantDwelling()).<String>path("id");

        story.conflict("listed", caseId, region.corporation(), null);

        assertThat(story.offer(proposalId).<String>path("code")).isEqualTo("dwelling-does-not-fit");
    }

    private static String pages(Http caller, String path) {
        var all = new StringBuilder();
        for (int page = 1; page <= 20; page++) {
            var response = caller.get(path + "?pageSize=100&page=" + page);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            all.append(response.asString());
            if (response.<List<Object>>path("items").isEmpty()) {
                return all.toString();
            }
        }
        return all.toString();
    }
}
