package nl.weerthuis.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
        check("demand", only("coordinator", "corporation", "other corporation"), caller -> caller.get("/demand"));
        check("capacity effects", nobodyElse, caller -> caller.get("/demand/capacity-effects"));
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
