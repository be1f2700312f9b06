package nl.weerthuis.allocation.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Http;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.RowLock;
import nl.weerthuis.platform.testing.RowSecurityRule;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Java rule shows everybody everything here: what is still hidden, PostgreSQL hides. */
@QuarkusTest
@TestProfile(OpenRows.class)
@WithService(value = "allocation", streams = Facts.STREAMS)
class RowSecurityAloneTest {

    @Inject
    Facts facts;

    private Region region;
    private Region elsewhere;
    private Story story;

    @BeforeEach
    void found_two_regions() {
        region = Region.complete();
        elsewhere = Region.complete();
        story = new Story(region, facts);
    }

    @Test
    void every_table_is_locked_or_says_why_not() {
        RowSecurityRule.check("allocation");
    }

    @Test
    void a_case_is_seen_by_its_coordinator_its_provider_and_its_municipality() {
        var caseId = story.aReadyCase().toString();

        assertThat(pages(region.coordinator(), "/cases")).contains(caseId);
        assertThat(pages(region.caseWorker(), "/cases")).contains(caseId);
        assertThat(pages(region.lelystad(), "/cases")).contains(caseId);
        assertThat(pages(region.almere(), "/cases")).doesNotContain(caseId);
        assertThat(pages(elsewhere.caseWorker(), "/cases")).doesNotContain(caseId);
        assertThat(pages(elsewhere.coordinator(), "/cases")).doesNotContain(caseId);
        assertThat(pages(region.caller(region.corporation(), "CORPORATION", "system"), "/cases"))
                .doesNotContain(caseId);
        // A right role at the wrong kind of organisation.
        assertThat(pages(region.caller(region.provider(), "MUNICIPALITY", "case-worker"), "/cases"))
                .doesNotContain(caseId);
        assertThat(pages(region.caller(UUID.randomUUID(), "PROVIDER", "table-coordinator"), "/cases"))
                .doesNotContain(caseId);
    }

    @Test
    void a_municipality_that_is_left_does_not_see_where_to() {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "WOMENS_SHELTER", "PROTECTED");
        story.asksFor(caseId, Region.ALMERE, Region.LELYSTAD);
        assertThat(pages(region.almere(), "/municipality-assignments")).contains(caseId.toString());

        assertThat(pages(region.lelystad(), "/cases")).doesNotContain(caseId.toString());
        assertThat(pages(region.lelystad(), "/municipality-assignments")).doesNotContain(caseId.toString());
    }

    @Test
    void an_offer_is_seen_by_its_provider_its_corporation_and_the_coordinator() {
        var offerId = story.anOffer();

        for (var caller : List.of(region.coordinator(), region.caseWorker(), region.housingOfficer())) {
            assertThat(caller.get("/offers/{id}", offerId).statusCode()).isEqualTo(200);
            assertThat(pages(caller, "/offers")).contains(offerId);
        }
        for (var caller : List.of(elsewhere.coordinator(), elsewhere.caseWorker(), elsewhere.housingOfficer())) {
            assertThat(caller.get("/offers/{id}", offerId).statusCode()).isEqualTo(404);
            assertThat(pages(caller, "/offers")).doesNotContain(offerId);
        }
    }

    @Test
    void nobody_else_changes_an_offer() {
        var offerId = story.anOffer();

        assertThat(elsewhere
                        .caseWorker()
                        .command("/offers/{id}/acceptance", offerId)
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .coordinator()
                        .post("/offers/{id}/withdrawal", Map.of("code", "OTHER"), offerId)
                        .statusCode())
                .isEqualTo(404);
        assertThat(story.statusOf(offerId)).isEqualTo("MADE");
    }

    @Test
    void proposals_and_dwellings_are_the_regions() {
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling();
        var proposalId = story.propose(caseId, dwellingId).<String>path("id");

        assertThat(pages(region.coordinator(), "/proposals")).contains(proposalId);
        assertThat(pages(elsewhere.coordinator(), "/proposals")).doesNotContain(proposalId);
        var elsewhereStory = new Story(elsewhere, facts);
        var answer = elsewhereStory.propose(elsewhereStory.anAdmittedCase(), dwellingId);
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void figures_are_those_of_the_region() {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        story.needs(caseId, Map.of());
        story.comesFromNowhereKnown(caseId);

        assertThat(pages(region.analyst(), "/municipality-assignments")).contains(caseId.toString());
        assertThat(pages(elsewhere.analyst(), "/municipality-assignments")).doesNotContain(caseId.toString());
    }

    @Test
    void withdrawals_are_the_regions_and_the_managers() {
        var request = Map.of("subject", "els", "organisationId", region.provider(), "reasonCode", "OTHER");
        var id = region.coordinator().post("/access-withdrawals", request).<String>path("id");

        assertThat(id).isNotNull();
        assertThat(pages(region.coordinator(), "/access-withdrawals")).contains(id);
        assertThat(pages(region.caller(elsewhere.provider(), "PROVIDER", "provider-manager"), "/access-withdrawals"))
                .doesNotContain(id);
    }

    @Test
    void whoever_has_a_conflict_does_not_see_the_case_nor_what_hangs_on_it() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        var proposals = pages(region.coordinator(), "/proposals");
        assertThat(proposals).contains(caseId.toString());

        story.conflict("listed", caseId, null, "somebody");

        for (var caller : List.of(region.coordinator(), region.caseWorker(), region.lelystad())) {
            assertThat(pages(caller, "/cases")).doesNotContain(caseId.toString());
            assertThat(pages(caller, "/municipality-assignments")).doesNotContain(caseId.toString());
        }
        assertThat(pages(region.coordinator(), "/proposals")).doesNotContain(caseId.toString());
        for (var caller : List.of(region.coordinator(), region.caseWorker(), region.housingOfficer())) {
            assertThat(pages(caller, "/offers")).doesNotContain(offerId);
            assertThat(caller.get("/offers/{id}", offerId).statusCode()).isEqualTo(404);
        }
    }

    /** The route alone: row security off as well, and a role that may not still may not. */
    @Test
    void without_any_rule_of_rows_the_route_declines() throws SQLException {
        var offerId = story.anOffer();
        var rows = RowLock.open("allocation");
        try {
            assertThat(elsewhere.caseWorker().get("/offers/{id}", offerId).statusCode())
                    .isEqualTo(200);

            for (var caller : List.of(region.analyst(), region.lelystad())) {
                assertThat(caller.get("/offers/{id}", offerId).statusCode()).isEqualTo(403);
                assertThat(caller.command("/offers/{id}/acceptance", offerId).statusCode())
                        .isEqualTo(403);
            }
            assertThat(region.caseWorker().get("/proposals").statusCode()).isEqualTo(403);
        } finally {
            rows.close();
        }
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
