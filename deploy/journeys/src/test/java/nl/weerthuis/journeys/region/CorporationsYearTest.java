package nl.weerthuis.journeys.region;

import static nl.weerthuis.journeys.region.WeekPeople.HOME_TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.api.WarmHandover;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Parties;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.loading.Foundation;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.process.PortPlan;
import nl.weerthuis.local.trial.TrialRegion;
import nl.weerthuis.local.vera.VeraSystem;
import org.junit.jupiter.api.Test;

/** The year of a housing corporation: its own system speaks VERA, its people decide, and one home counts once. */
class CorporationsYearTest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final LocalDate TODAY = LocalDate.now(Calendar.ZONE);
    private static final LocalDate MONTH_EIGHT = TODAY.plusMonths(8);
    private static final LocalDate A_YEAR_LATER = TODAY.plusYears(1);
    private static final int VERA_PORT = 9999;
    private static final String[] STOCK =
            IntStream.rangeClosed(1, 12).mapToObj("VHE-%03d"::formatted).toArray(String[]::new);
    private static final String HOME = STOCK[6];
    private static final List<String> SETTLED = List.of(
            "INCOME", "DEBT", "IDENTITY", "RESIDENCE", "REGISTRATION", "TENANCY_HISTORY", "CONSENT", "SUPPORT_PLAN");

    private Crew crew;
    private Party provider;
    private Party corporation;
    private WeekPeople people;
    private OwnVeraSystem own;
    private Caller worker;
    private Caller coordinator;
    private Caller officer;
    private String connection;

    @Test
    void stock_a_refusal_an_omklap_arrears_and_one_home_that_counts_once() throws Exception {
        try (var region = TrialRegion.up("journeys", 26_000, "--fresh", "--no-demonstration", "--restart");
                var system = new VeraSystem(VERA_PORT, 0)) {
            region.awaitReady(PATIENCE);
            begin(region, system);

            theOwnSystemLoadsItsStock();
            var home = twoHomesStandEmpty();
            var rob = somebodySearches(people.rob());
            robIsOfferedTheHomeAndRefuses(rob, home);
            var sam = somebodySearches(people.sam());
            var offer = samIsOfferedTheSameHomeAndAccepts(sam, home);
            var tenancy = theProviderRentsForSam(offer);
            theKeysChangeHands(sam, tenancy);
            inMonthEightTheRentIsNotPaidAndSomebodyReacts(sam, tenancy);
            aYearLaterTheContractIsSamsOwn(sam, tenancy);
            theQuarterIsClosedAgainstItsTarget();
        }
    }

    private void begin(TrialRegion region, VeraSystem system) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, region.port(part));
        }
        var plan = Plan.of(Plan.USUAL_SEED, TODAY);
        crew = new Crew(new Api(new PortPlan(ports)), Parties.load());
        new Foundation(plan, TrialRegion.root(), crew).lay();
        provider = crew.parties().named("opmaat");
        corporation = crew.parties().named("dijkzicht");
        people = new WeekPeople(TODAY, provider, crew.parties().named("kompas"));
        own = new OwnVeraSystem(system, corporation);
        worker = crew.caseWorker(provider);
        coordinator = crew.coordinator();
        officer = crew.housingOfficer(corporation);
    }

    private void theOwnSystemLoadsItsStock() throws Exception {
        own.hasLet(STOCK);
        var registration = Map.of(
                "url",
                own.url(),
                "apiKey",
                "een-jaar-lang",
                "kinds",
                List.of("EENHEID", "HUUROVEREENKOMST"),
                "everyMinutes",
                60);
        connection = "/vera-connections/"
                + officer.post(Part.HOUSING, "/vera-connections", registration, key())
                        .path("id")
                        .asText();

        Await.until("the stock is there", () -> Optional.of(dwellings()).filter(all -> all.size() == STOCK.length));
        assertThat(dwellings())
                .allSatisfy(each -> assertThat(each.path("status").asText()).isEqualTo("REGISTERED"));
    }

    private String twoHomesStandEmpty() throws Exception {
        own.standsEmpty(TODAY, HOME, STOCK[7]);
        askTheOwnSystem();

        Await.until("two homes are on offer", () -> Optional.of(vacant()).filter(all -> all.size() == 2));
        return dwellings().stream()
                .filter(each -> each.path("corporationReference").asText().contains(HOME))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private String somebodySearches(Map<String, Object> nomination) {
        var id = worker.post(Part.CASEFLOW, "/cases", nomination, key())
                .path("id")
                .asText();
        var path = "/cases/" + id;
        awaitCase(
                id,
                each -> each.path("course")
                        .path("assignedMunicipality")
                        .asText()
                        .equals(HOME_TOWN));
        SETTLED.forEach(
                code -> worker.put(Part.CASEFLOW, path + "/preconditions/" + code, path, Map.of("status", "MET")));
        var support =
                Map.of("providerId", provider.id(), "hoursPerWeek", 4, "startOn", TODAY, "until", TODAY.plusMonths(18));
        worker.put(Part.CASEFLOW, path + "/support-arrangement", path, support);
        coordinator.post(
                Part.CASEFLOW, path + "/completeness-checks", Map.of("complete", true, "missing", List.of()), key());
        admit(id);
        awaitCase(id, each -> each.path("state").asText().equals("SEARCHING"));
        return id;
    }

    private void admit(String caseId) {
        var table = "/table-sessions/"
                + coordinator
                        .post(Part.ALLOCATION, "/table-sessions", Map.of("heldOn", TODAY, "place", "Lelystad"), key())
                        .path("id")
                        .asText();
        var early = Set.of("case-not-ready-for-table");
        coordinator.postWhenReady(Part.ALLOCATION, table + "/agenda-items", Map.of("caseId", caseId), key(), early);
        var decision = new HashMap<String, Object>();
        decision.put("caseId", caseId);
        decision.put("outcome", "ADMITTED");
        decision.put("conditions", List.of());
        decision.put("motivation", "Klaar om zelfstandig te wonen.");
        decision.put(
                "carriedBy",
                List.of(
                        provider.id(),
                        corporation.id(),
                        crew.parties().municipality(HOME_TOWN).id()));
        coordinator.post(Part.ALLOCATION, table + "/decisions", decision, key());
        coordinator.post(Part.ALLOCATION, table + "/closure", null, key());
    }

    private void robIsOfferedTheHomeAndRefuses(String rob, String home) {
        var offer = offer(rob, home);
        assertThat(hold(offer).path("status").asText()).isEqualTo("HELD");
        var twice = coordinator.tryPost(
                Part.HOUSING,
                "/reservations",
                Map.of(
                        "dwellingId",
                        home,
                        "until",
                        Calendar.morning(TODAY.plusDays(3)).toString()),
                key());
        assertThat(twice.code()).isEqualTo("dwelling-already-reserved");

        worker.post(Part.ALLOCATION, "/offers/%s/refusal".formatted(offer), Map.of("code", "SURROUNDINGS"), key());
        Await.until(
                "the hold is given up",
                () -> Optional.of(hold(offer))
                        .filter(each -> each.path("status").asText().equals("RELEASED")));
        assertThat(vacant()).hasSize(2);
    }

    private String samIsOfferedTheSameHomeAndAccepts(String sam, String home) {
        var offer = offer(sam, home);
        var viewing = Map.of("at", Calendar.morning(TODAY.plusDays(1)).toString());
        officer.post(Part.HOUSING, "/reservations/%s/viewing".formatted(offer), viewing, key());
        awaitOffer(offer, "VIEWING_PLANNED");
        worker.post(Part.ALLOCATION, "/offers/%s/acceptance".formatted(offer), null, key());
        coordinator.post(Part.ALLOCATION, "/offers/%s/confirmation".formatted(offer), null, key());
        Await.until(
                "the hold is firm",
                () -> Optional.of(hold(offer))
                        .filter(each -> each.path("status").asText().equals("CONFIRMED")));
        return offer;
    }

    private String theProviderRentsForSam(String offer) throws Exception {
        own.hasProviderContract("HO-1", HOME, TODAY, A_YEAR_LATER.plusMonths(1));
        askTheOwnSystem();

        var tenancy = Await.until(
                "the contract of the own system is known",
                () -> tenancies().stream()
                        .filter(each -> each.path("offerId").asText().equals(offer))
                        .findFirst());
        assertThat(tenancy.path("contractForm").asText()).isEqualTo("FLIP");
        assertThat(tenancy.path("holder").asText()).isEqualTo("PROVIDER");
        awaitOffer(offer, "CONTRACTED");
        return tenancy.path("id").asText();
    }

    private void theKeysChangeHands(String sam, String tenancy) {
        officer.post(Part.HOUSING, "/tenancies/%s/key-handover".formatted(tenancy), Map.of("keyDate", TODAY), key());
        awaitCase(sam, each -> each.path("state").asText().equals("HOUSED"));
        WarmHandover.accepted(crew, worker, sam, key());
        worker.post(Part.CASEFLOW, "/cases/%s/handover".formatted(sam), Map.of("completedOn", TODAY), key());
        Await.until("the home counts", () -> Optional.of(realised()).filter(homes -> homes == 1));
    }

    private void inMonthEightTheRentIsNotPaidAndSomebodyReacts(String sam, String tenancy) {
        itIs(MONTH_EIGHT);
        var arrears = Map.of("kind", "ARREARS", "amountCents", 119_700, "arisenOn", MONTH_EIGHT.minusMonths(2));
        var signal = "/tenancy-signals/"
                + officer.post(Part.HOUSING, "/tenancies/%s/signals".formatted(tenancy), arrears, key())
                        .path("id")
                        .asText();

        var path = "/cases/" + sam;
        var told = Await.until(
                "the case worker hears of it",
                () -> Optional.of(worker.get(Part.CASEFLOW, path + "/aftercare").path("signals"))
                        .filter(signals -> signals.size() == 1)
                        .map(signals -> signals.get(0)));
        assertThat(told.path("kind").asText()).isEqualTo("ARREARS");
        assertThat(told.path("fromLandlord").asBoolean()).isTrue();
        assertThat(told.toString()).doesNotContain("119700");
        worker.post(
                Part.CASEFLOW,
                "%s/signals/%s/answer".formatted(path, told.path("id").asText()),
                Map.of("code", "ARRANGEMENT_MADE"),
                key());
        Await.until(
                "the corporation hears what was done",
                () -> Optional.of(officer.get(Part.HOUSING, signal).path("signal"))
                        .filter(each -> each.path("answer").asText().equals("ARRANGEMENT_MADE")));
        var closed = officer.post(Part.HOUSING, signal + "/closure", Map.of("outcome", "PAYMENT_ARRANGEMENT"), key());
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
    }

    private void aYearLaterTheContractIsSamsOwn(String sam, String tenancy) throws Exception {
        itIs(A_YEAR_LATER);
        worker.post(Part.CASEFLOW, "/cases/%s/flip-advice".formatted(sam), Map.of("advice", "FLIP"), key());
        var due = "/tenancies?flipReviewBy=" + A_YEAR_LATER.plusMonths(1);
        Await.until(
                "the omklap is on the list, with the advice",
                () -> officer.all(Part.HOUSING, due).stream()
                        .filter(each -> each.path("id").asText().equals(tenancy))
                        .filter(each -> each.path("flipAdvice").asText().equals("FLIP"))
                        .findFirst());

        own.passesToTheTenant("HO-1", "HO-2", HOME, A_YEAR_LATER);
        askTheOwnSystem();

        var flipped = Await.until(
                "the contract is Sam's own",
                () -> Optional.of(officer.get(Part.HOUSING, "/tenancies/" + tenancy))
                        .filter(each -> each.path("holder").asText().equals("TENANT")));
        assertThat(flipped.path("flippedOn").asText()).isEqualTo(A_YEAR_LATER.toString());
        assertThat(tenancies()).hasSize(1);
        awaitCase(sam, each -> each.path("course").path("contractForm").asText().equals("REGULAR"));
        assertThat(officer.get(Part.HOUSING, "/tenancies/%s/history".formatted(tenancy))
                        .path("contracts"))
                .hasSize(2);
    }

    /** The quarter of the keys is over, and those before it: both parties sign, with one home against the target. */
    private void theQuarterIsClosedAgainstItsTarget() {
        assertThat(realised()).isOne();
        var consultant = crew.consultant(HOME_TOWN);
        JsonNode closed = null;
        for (var quarter : quarters()) {
            var proposal = Map.of("municipalityCode", HOME_TOWN, "corporationId", corporation.id(), "quarter", quarter);
            var closing = "/quarter-closings/"
                    + coordinator
                            .post(Part.HOUSING, "/quarter-closings", proposal, key())
                            .path("id")
                            .asText();
            officer.post(Part.HOUSING, closing + "/signature", null, key());
            consultant.post(Part.HOUSING, closing + "/signature", null, key());
            closed = coordinator.get(Part.HOUSING, closing);
            assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        }
        assertThat(closed.path("lines"))
                .anySatisfy(line ->
                        assertThat(line.path("realisedInQuarter").asInt()).isOne());
    }

    /** From the first that has a target up to and with that of the keys: they are closed in their order. */
    private List<String> quarters() {
        var first = officer.all(Part.HOUSING, "/targets").stream()
                .map(each -> each.path("period").asText())
                .sorted()
                .findFirst()
                .orElseThrow();
        var quarter = Integer.parseInt(first.substring(0, 4)) * 4 + (first.endsWith("-H2") ? 2 : 0);
        var last = TODAY.getYear() * 4 + (TODAY.getMonthValue() - 1) / 3;
        return IntStream.rangeClosed(quarter, last)
                .mapToObj(number -> "%d-Q%d".formatted(number / 4, number % 4 + 1))
                .toList();
    }

    private int realised() {
        var period = "%d-H%d".formatted(TODAY.getYear(), TODAY.getMonthValue() <= 6 ? 1 : 2);
        return officer.all(Part.HOUSING, "/targets").stream()
                .filter(each -> each.path("period").asText().equals(period))
                .mapToInt(each -> each.path("realised").asInt())
                .sum();
    }

    private String offer(String caseId, String dwelling) {
        var proposal = coordinator.postWhenReady(
                Part.ALLOCATION,
                "/proposals",
                Map.of("caseId", caseId, "dwellingId", dwelling),
                key(),
                Set.of("no-fit", "case-not-searching", "dwelling-not-available"));
        var terms = Map.of("proposalId", proposal.path("id").asText(), "contractForm", "FLIP");
        var offer = coordinator
                .post(Part.ALLOCATION, "/offers", terms, key())
                .path("id")
                .asText();
        awaitOffer(offer, "MADE");
        return offer;
    }

    private void itIs(LocalDate day) {
        for (var service : Part.services()) {
            crew.operator().put(service, "/operator/clock", Map.of("instant", day + "T09:00:00Z"));
        }
    }

    private void askTheOwnSystem() {
        officer.post(Part.HOUSING, connection + "/replays", null, key());
    }

    private JsonNode hold(String offer) {
        return officer.get(Part.HOUSING, "/reservations/" + offer);
    }

    private List<JsonNode> dwellings() {
        return officer.all(Part.HOUSING, "/dwellings");
    }

    private List<JsonNode> vacant() {
        return dwellings().stream()
                .filter(each -> each.path("status").asText().equals("AVAILABLE"))
                .toList();
    }

    private List<JsonNode> tenancies() {
        return officer.all(Part.HOUSING, "/tenancies");
    }

    private void awaitCase(String caseId, Predicate<JsonNode> wanted) {
        Await.until(
                "case %s comes so far".formatted(caseId),
                () -> Optional.of(worker.get(Part.CASEFLOW, "/cases/" + caseId)).filter(wanted));
    }

    private void awaitOffer(String offer, String status) {
        Await.until(
                "offer %s is %s".formatted(offer, status),
                () -> Optional.of(coordinator.get(Part.ALLOCATION, "/offers/" + offer))
                        .filter(each -> each.path("status").asText().equals(status)));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
