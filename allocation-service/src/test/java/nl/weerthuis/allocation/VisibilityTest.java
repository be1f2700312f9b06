package nl.weerthuis.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers see in lists and views, what they do not, and that every look is logged. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class VisibilityTest {

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
    void lists_hold_only_what_the_reader_may_see() {
        var caseId = story.anAdmittedCase().toString();
        var offerId = story.anOffer(UUID.fromString(caseId), story.aVacantDwelling());

        assertThat(pages(region.coordinator(), "/cases")).contains(caseId);
        assertThat(pages(region.caseWorker(), "/cases")).contains(caseId);
        assertThat(pages(region.lelystad(), "/cases")).contains(caseId).doesNotContain("providerId", "targetGroup");
        assertThat(pages(elsewhere.caseWorker(), "/cases")).doesNotContain(caseId);
        assertThat(pages(region.almere(), "/cases")).doesNotContain(caseId);
        assertThat(pages(region.caseWorker(), "/offers")).contains(offerId, caseId);
        assertThat(pages(elsewhere.caseWorker(), "/offers")).doesNotContain(offerId);
        assertThat(pages(region.housingOfficer(), "/offers")).contains(offerId).doesNotContain(caseId);
        assertThat(pages(elsewhere.housingOfficer(), "/offers")).doesNotContain(offerId);
        assertThat(pages(region.lelystad(), "/municipality-assignments")).contains(caseId);
        assertThat(pages(region.almere(), "/municipality-assignments")).doesNotContain(caseId);
        assertThat(pages(elsewhere.caseWorker(), "/municipality-assignments")).doesNotContain(caseId);
    }

    @Test
    void a_safety_exception_does_not_show_where_to_the_municipality_that_is_left() {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "WOMENS_SHELTER", "PROTECTED");
        story.asksFor(caseId, "0034", "0995");
        assertThat(pages(region.almere(), "/cases")).contains(caseId.toString());

        region.almere().post("/municipality-assignments/{id}/agreement", Map.of("agreed", true), caseId);

        assertThat(pages(region.lelystad(), "/cases")).doesNotContain(caseId.toString());
        assertThat(pages(region.lelystad(), "/municipality-assignments")).doesNotContain(caseId.toString());
        assertThat(pages(region.almere(), "/cases")).contains(caseId.toString());
    }

    @Test
    void whose_home_it_is_the_coordinator_is_not_told_of_a_protected_case() {
        var caseId = story.anAdmittedCase("WOMENS_SHELTER", "PROTECTED");
        var other = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        var otherOfferId = story.anOffer(other, story.aVacantDwelling());

        for (var path : List.of("/offers", "/proposals")) {
            assertThat(pages(region.coordinator(), path))
                    .contains(other.toString())
                    .doesNotContain(caseId.toString());
        }
        assertThat(region.coordinator().get("/offers/{id}", offerId).asString())
                .contains(offerId)
                .doesNotContain(caseId.toString());
        assertThat(pages(region.caseWorker(), "/offers")).contains(offerId, caseId.toString());
        // Who asks for one case knows it already; a corporation may not try its way through the cases.
        assertThat(ofCase(region.coordinator(), "/offers", caseId))
                .contains(offerId)
                .doesNotContain(otherOfferId);
        assertThat(ofCase(region.caseWorker(), "/offers", caseId))
                .contains(offerId)
                .doesNotContain(otherOfferId);
        assertThat(ofCase(region.housingOfficer(), "/offers", caseId)).doesNotContain(offerId);
        assertThat(ofCase(elsewhere.coordinator(), "/offers", caseId)).doesNotContain(offerId);
        var proposal = region.coordinator().get("/offers/{id}", offerId).<String>path("proposalId");
        assertThat(ofCase(region.coordinator(), "/proposals", caseId)).contains(proposal);
        assertThat(ofCase(region.coordinator(), "/proposals", other)).doesNotContain(proposal);
    }

    private static String ofCase(Http caller, String path, UUID caseId) {
        return caller.get(path + "?caseId=" + caseId).asString();
    }

    @Test
    void agreements_and_parameters_are_the_regions_own() {
        var own = region.adopt();
        var foreign = elsewhere.adopt();

        for (var reader : List.of(region.coordinator(), region.analyst())) {
            assertThat(pages(reader, "/agreements")).contains(own).doesNotContain(foreign, elsewhere.code());
            assertThat(pages(reader, "/parameters")).contains(region.code()).doesNotContain(elsewhere.code());
            assertThat(reader.get("/agreements/{id}", own).statusCode()).isEqualTo(200);
            assertThat(reader.get("/agreements/{id}", foreign).asByteArray())
                    .isEqualTo(reader.get("/agreements/{id}", UUID.randomUUID()).asByteArray());
        }
    }

    @Test
    void which_areas_are_excluded_is_shown_to_nobody() {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "WOMENS_SHELTER", "PROTECTED");
        story.needs(caseId, Map.of("exclusions", List.of("BU03439999")));

        assertThat(pages(region.coordinator(), "/cases"))
                .contains(caseId.toString())
                .doesNotContain("BU03439999");
        assertThat(pages(region.caseWorker(), "/cases"))
                .contains("\"areasExcluded\":true")
                .doesNotContain("BU03439999");
    }

    @Test
    void not_visible_is_to_the_byte_what_does_not_exist() {
        var offerId = story.anOffer();

        var foreign = elsewhere.caseWorker().get("/offers/{id}", offerId);
        var absent = elsewhere.caseWorker().get("/offers/{id}", UUID.randomUUID());

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asByteArray()).isEqualTo(absent.asByteArray());
    }

    @Test
    void nobody_comes_in_without_a_token() {
        for (var path : List.of("/cases", "/offers", "/proposals", "/agreements", "/municipality-assignments")) {
            assertThat(RestAssured.given().get("/v1" + path).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void every_look_at_a_case_is_a_line_in_the_log() throws Exception {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        var before = looksAt(caseId);

        region.caseWorker().get("/offers/{id}", offerId);
        region.housingOfficer().get("/offers/{id}", offerId);
        region.housingOfficer().get("/offers/{id}/introduction", offerId);
        region.coordinator().get("/cases/{id}/eligible-dwellings", caseId);

        assertThat(looksAt(caseId))
                .containsExactlyElementsOf(plus(before, "show-offer", "show-introduction", "list-eligible-dwellings"));
    }

    @Test
    void looking_changes_nothing() throws Exception {
        var offerId = story.anOffer();
        var before = versionOf(offerId);

        region.coordinator().get("/offers/{id}", offerId);
        region.coordinator().get("/offers");

        assertThat(versionOf(offerId)).isEqualTo(before);
    }

    private static int versionOf(String offerId) throws Exception {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select version from allocation.offer where id = ?")) {
            query.setObject(1, UUID.fromString(offerId));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void what_is_declined_leaves_no_trace() throws Exception {
        var outbox = OutboxProbe.of("allocation");
        var offerId = story.anOffer();
        outbox.fromHere();

        elsewhere.caseWorker().command("/offers/{id}/acceptance", offerId);
        region.coordinator().command("/offers/{id}/confirmation", offerId);

        assertThat(outbox.rows()).isEmpty();
    }

    private static List<String> plus(List<String> before, String... more) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> looksAt(UUID caseId) throws Exception {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select activity from allocation.access_log where subject = ? order by id")) {
            query.setObject(1, caseId);
            var activities = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    activities.add(rows.getString(1));
                }
            }
            return activities;
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
