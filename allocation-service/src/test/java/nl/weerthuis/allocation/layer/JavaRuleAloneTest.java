package nl.weerthuis.allocation.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Http;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.RowLock;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row security is off here: what is still hidden, the queries hide. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class JavaRuleAloneTest {

    @Inject
    Facts facts;

    private Region region;
    private Region elsewhere;
    private Story story;
    private RowLock rows;

    @BeforeEach
    void switch_row_security_off() throws SQLException {
        region = Region.complete();
        elsewhere = Region.complete();
        story = new Story(region, facts);
        rows = RowLock.open("allocation");
    }

    @AfterEach
    void switch_row_security_on() throws SQLException {
        rows.close();
    }

    @Test
    void cases() {
        var caseId = story.aReadyCase().toString();

        for (var caller : List.of(region.coordinator(), region.caseWorker(), region.lelystad())) {
            assertThat(all(caller, "/cases")).contains(caseId);
        }
        for (var caller : List.of(elsewhere.coordinator(), elsewhere.caseWorker(), region.almere())) {
            assertThat(all(caller, "/cases")).doesNotContain(caseId);
        }
    }

    @Test
    void assignments() {
        var caseId = story.aReadyCase().toString();

        assertThat(all(region.lelystad(), "/municipality-assignments")).contains(caseId);
        for (var caller : List.of(elsewhere.coordinator(), elsewhere.caseWorker(), region.almere(), region.analyst())) {
            assertThat(all(caller, "/municipality-assignments")).doesNotContain(caseId);
        }
    }

    @Test
    void offers_and_proposals() {
        var offerId = story.anOffer();

        for (var caller : List.of(region.coordinator(), region.caseWorker(), region.housingOfficer())) {
            assertThat(caller.get("/offers/{id}", offerId).statusCode()).isEqualTo(200);
        }
        for (var caller : List.of(elsewhere.coordinator(), elsewhere.caseWorker(), elsewhere.housingOfficer())) {
            assertThat(caller.get("/offers/{id}", offerId).statusCode()).isEqualTo(404);
            assertThat(all(caller, "/offers")).doesNotContain(offerId);
        }
        var proposalId =
                story.propose(story.anAdmittedCase(), story.aVacantDwelling()).<String>path("id");
        assertThat(all(region.coordinator(), "/proposals")).contains(proposalId);
        assertThat(all(elsewhere.coordinator(), "/proposals")).doesNotContain(proposalId);
    }

    @Test
    void sessions() {
        var sessionId = story.aSession();

        assertThat(region.coordinator().get("/table-sessions/{id}", sessionId).statusCode())
                .isEqualTo(200);
        assertThat(elsewhere
                        .coordinator()
                        .get("/table-sessions/{id}", sessionId)
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.coordinator().get("/table-sessions").asString()).doesNotContain(sessionId);
        assertThat(region.caller(region.provider(), "PROVIDER", "table-coordinator")
                        .get("/table-sessions")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_case_of_another_region_is_not_tabled_nor_proposed_for() {
        var caseId = story.anAdmittedCase();
        var other = new Story(elsewhere, facts);

        assertThat(other.table(other.aSession(), caseId).statusCode()).isEqualTo(404);
        assertThat(other.propose(caseId, other.aVacantDwelling()).statusCode()).isEqualTo(404);
        assertThat(other.propose(other.anAdmittedCase(), story.aVacantDwelling())
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .coordinator()
                        .get("/cases/{id}/eligible-dwellings", caseId)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String all(Http caller, String path) {
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
