package nl.weerthuis.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what: role × own or foreign × every operation. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class AccessMatrixTest {

    private static final int MAY = 0;
    private static final int MAY_NOT = 403;
    private static final int DOES_NOT_SEE = 404;

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

    private Map<String, Http> callers() {
        return Map.ofEntries(
                Map.entry("coordinator", region.coordinator()),
                Map.entry("provider", region.caseWorker()),
                Map.entry("other provider", elsewhere.caseWorker()),
                Map.entry("municipality", region.lelystad()),
                Map.entry("other municipality", region.almere()),
                Map.entry("corporation", region.housingOfficer()),
                Map.entry("other corporation", elsewhere.housingOfficer()),
                Map.entry("analyst", region.analyst()),
                Map.entry("member", region.caller(UUID.randomUUID(), "REGION", "table-member")),
                Map.entry("board", region.caller(UUID.randomUUID(), "REGION", "board-member")),
                Map.entry("operator", region.caller(UUID.randomUUID(), "NATIONAL", "operator")),
                Map.entry("client", region.caller(UUID.randomUUID(), "NATIONAL", "client")));
    }

    @Test
    void region_data() {
        var nobodyElse = only("coordinator");
        var readers = only("coordinator", "analyst");
        check("/organisations", nobodyElse, caller -> caller.post("/organisations", Map.of()));
        check("/agreements", nobodyElse, caller -> caller.post("/agreements", Map.of()));
        check("/parameters", nobodyElse, caller -> caller.post("/parameters", Map.of()));
        check("/population-sets", nobodyElse, caller -> caller.post("/population-sets", Map.of()));
        check("get agreements", readers, caller -> caller.get("/agreements"));
        check("get parameters", readers, caller -> caller.get("/parameters"));
        check("get population-sets", readers, caller -> caller.get("/population-sets"));
    }

    @Test
    void the_table_is_the_coordinators() {
        var sessionId = story.aSession();
        var caseId = story.aReadyCase();
        var nobodyElse = only("coordinator");
        check("plan", nobodyElse, caller -> caller.post("/table-sessions", Map.of()));
        check("list", nobodyElse, caller -> caller.get("/table-sessions"));
        check("show", nobodyElse, caller -> caller.get("/table-sessions/{id}", sessionId));
        check("agenda", nobodyElse, caller -> caller.post("/table-sessions/{id}/agenda-items", Map.of(), sessionId));
        check("decide", nobodyElse, caller -> caller.post("/table-sessions/{id}/decisions", Map.of(), sessionId));
        check("propose", nobodyElse, caller -> caller.post("/proposals", Map.of()));
        check("proposals", nobodyElse, caller -> caller.get("/proposals"));
        check("offer", nobodyElse, caller -> caller.post("/offers", Map.of()));
        check("eligible", nobodyElse, caller -> caller.get("/cases/{id}/eligible-dwellings", caseId));
    }

    @Test
    void an_offer_is_seen_by_its_provider_its_corporation_and_the_coordinator() {
        var expected = only("coordinator", "provider", "corporation");
        expected.put("other provider", DOES_NOT_SEE);
        expected.put("other corporation", DOES_NOT_SEE);
        checkOffer("show", expected, (caller, id) -> caller.get("/offers/{id}", id));
    }

    @Test
    void an_introduction_is_seen_by_the_corporation_alone() {
        var expected = only("corporation");
        expected.put("other corporation", DOES_NOT_SEE);
        checkOffer("introduction", expected, (caller, id) -> caller.get("/offers/{id}/introduction", id));
    }

    @Test
    void an_offer_is_answered_by_the_provider_or_the_coordinator() {
        var expected = only("coordinator", "provider");
        expected.put("other provider", DOES_NOT_SEE);
        checkOffer("accept", expected, (caller, id) -> caller.command("/offers/{id}/acceptance", id));
        checkOffer(
                "refuse", expected, (caller, id) -> caller.post("/offers/{id}/refusal", Map.of("code", "OTHER"), id));
    }

    @Test
    void the_rest_of_an_offer_is_the_coordinators() {
        var nobodyElse = only("coordinator");
        checkOffer("confirm", nobodyElse, (caller, id) -> caller.command("/offers/{id}/confirmation", id));
        checkOffer(
                "judge",
                nobodyElse,
                (caller, id) -> caller.post("/offers/{id}/refusal-judgement", Map.of("grounded", true), id));
        checkOffer(
                "withdraw",
                nobodyElse,
                (caller, id) -> caller.post("/offers/{id}/withdrawal", Map.of("code", "OTHER"), id));
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

    private Map<String, Integer> only(String... allowed) {
        var expected = new TreeMap<String, Integer>();
        callers().keySet().forEach(caller -> expected.put(caller, MAY_NOT));
        List.of(allowed).forEach(caller -> expected.put(caller, MAY));
        return expected;
    }

    private interface Operation {
        Response by(Http caller, String offerId);
    }

    /** Those who may get a fresh offer each, so that one does not spoil it for the next. */
    private void checkOffer(String what, Map<String, Integer> expected, Operation operation) {
        var another = story.anOffer();
        callers().forEach((name, caller) -> {
            var offerId = expected.get(name) == MAY ? story.anOffer() : another;
            requireStatus(what, name, expected.get(name), operation.by(caller, offerId));
        });
    }

    private void check(String what, Map<String, Integer> expected, Function<Http, Response> operation) {
        callers().forEach((name, caller) -> requireStatus(what, name, expected.get(name), operation.apply(caller)));
    }

    private static void requireStatus(String what, String caller, int expected, Response response) {
        if (expected == MAY) {
            assertThat(response.statusCode()).as("%s by %s", what, caller).isNotIn(401, 403, 404);
        } else {
            assertThat(response.statusCode()).as("%s by %s", what, caller).isEqualTo(expected);
        }
    }
}
