package nl.weerthuis.journeys.region;

import static nl.weerthuis.journeys.region.WeekPeople.HOME_TOWN;
import static nl.weerthuis.journeys.region.WeekPeople.OTHER_TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.api.WarmHandover;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Parties;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.form.DwellingForm;
import nl.weerthuis.local.loading.Foundation;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.process.PortPlan;
import nl.weerthuis.local.trial.TrialRegion;
import org.junit.jupiter.api.Test;

/** The week of a case worker, as it would be told at the coffee machine; and what came of it five months later. */
class CaseWorkersWeekTest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final LocalDate TODAY = LocalDate.now(Calendar.ZONE);
    private static final List<String> SETTLED = List.of(
            "INCOME", "DEBT", "IDENTITY", "RESIDENCE", "REGISTRATION", "TENANCY_HISTORY", "CONSENT", "SUPPORT_PLAN");

    private Plan plan;
    private Crew crew;
    private Party provider;
    private WeekPeople people;
    private Caller worker;
    private Caller colleagueElsewhere;
    private Caller coordinator;

    @Test
    void three_people_a_double_a_question_an_exception_a_home_and_a_relapse() throws Exception {
        try (var region = TrialRegion.up("journeys", 26_000, "--fresh", "--no-demonstration", "--restart")) {
            region.awaitReady(PATIENCE);
            begin(region);

            var sam = onMondaySamsDraftSaysWhatIsMissing();
            onMondayRobTurnsOutToBeNominatedTwice();
            onTuesdayAnotherTownAgreesToHaveKim();
            onTuesdayTheTableAsksAboutSamAndIsAnswered(sam);
            onWednesdaySamsSupportIsPlanned(sam);
            onThursdayThereIsAHomeForSam(sam);
            onFridaySamsSupportIsHandedOver(sam);
            fiveMonthsLaterItGoesWrongAndNothingIsLost(sam);
        }
    }

    private void begin(TrialRegion region) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, region.port(part));
        }
        plan = Plan.of(Plan.USUAL_SEED, TODAY);
        crew = new Crew(new Api(new PortPlan(ports)), Parties.load());
        new Foundation(plan, TrialRegion.root(), crew).lay();
        provider = crew.parties().named("opmaat");
        var other = crew.parties().of("PROVIDER").stream()
                .filter(each -> !each.key().equals(provider.key()))
                .findFirst()
                .orElseThrow();
        people = new WeekPeople(TODAY, provider, other);
        worker = crew.caseWorker(provider);
        colleagueElsewhere = crew.caseWorker(other);
        coordinator = crew.coordinator();
    }

    private String onMondaySamsDraftSaysWhatIsMissing() {
        var begun = Map.of("nomination", Map.of("clientReference", "week-sam"));
        var draft = worker.post(Part.CASEFLOW, "/drafts", begun, key());
        var path = "/drafts/" + draft.path("id").asText();
        assertThat(missing(worker.get(Part.CASEFLOW, path))).contains("/client", "/readyOn", "/origin");

        var complete = Map.of("nomination", people.sam(), "answers", List.of(intake()));
        assertThat(missing(worker.put(Part.CASEFLOW, path, path, complete))).isEmpty();
        return worker.post(Part.CASEFLOW, path + "/submission", null, key())
                .path("id")
                .asText();
    }

    private void onMondayRobTurnsOutToBeNominatedTwice() {
        var theirs = nominated(colleagueElsewhere, people.robElsewhere());
        var ours = nominated(worker, people.rob());
        var pair = Await.until(
                "the coordinator is shown the two cases of Rob",
                () -> coordinator.all(Part.CASEFLOW, "/duplicates").stream()
                        .filter(each -> isOf(each, theirs) && isOf(each, ours))
                        .findFirst());
        assertThat(texts(pair.path("reasons")))
                .containsExactlyInAnyOrder("BIRTH_DATE_SWAPPED", "FAMILY_NAME_EQUAL", "GIVEN_NAMES_INITIAL");

        coordinator.post(
                Part.CASEFLOW,
                "/duplicates/%s/decision".formatted(pair.path("id").asText()),
                Map.of("outcome", "SAME_PERSON", "keptCaseId", ours),
                key());
        assertThat(worker.get(Part.CASEFLOW, "/cases/" + ours)
                        .path("waitingSince")
                        .asText())
                .isEqualTo(people.robElsewhere().get("waitingSince").toString());
        assertThat(state(colleagueElsewhere, theirs)).isEqualTo("WITHDRAWN");
    }

    private void onTuesdayAnotherTownAgreesToHaveKim() {
        var kim = nominated(worker, people.kim());
        crew.consultant(OTHER_TOWN)
                .postWhenReady(
                        Part.ALLOCATION,
                        "/municipality-assignments/%s/agreement".formatted(kim),
                        Map.of("agreed", true),
                        key(),
                        Set.of());
        awaitCase(
                kim,
                each -> each.path("course")
                        .path("assignedMunicipality")
                        .asText()
                        .equals(OTHER_TOWN));
    }

    private void onTuesdayTheTableAsksAboutSamAndIsAnswered(String sam) {
        var path = "/cases/" + sam;
        check(path, false, List.of("RESIDENCE"));
        assertThat(state(worker, sam)).isEqualTo("INCOMPLETE");
        var question = Map.of("question", "Is het verblijf rechtmatig?");
        var asked = coordinator.post(Part.CASEFLOW, path + "/information-requests", question, key());
        worker.post(
                Part.CASEFLOW,
                "%s/information-requests/%s/answer"
                        .formatted(path, asked.path("id").asText()),
                Map.of("answer", "Ja, het document is gezien."),
                key());
        SETTLED.forEach(
                code -> worker.put(Part.CASEFLOW, path + "/preconditions/" + code, path, Map.of("status", "MET")));
        check(path, true, List.of());
        assertThat(state(worker, sam)).isEqualTo("COMPLETE");
    }

    private void onWednesdaySamsSupportIsPlanned(String sam) {
        var path = "/cases/" + sam;
        assertThat(worker.get(Part.CASEFLOW, path + "/plan").path("clear").asBoolean())
                .isFalse();
        var arrangement =
                Map.of("providerId", provider.id(), "hoursPerWeek", 4, "startOn", TODAY, "until", TODAY.plusMonths(18));
        worker.put(Part.CASEFLOW, path + "/support-arrangement", path, arrangement);
        assertThat(worker.get(Part.CASEFLOW, path + "/plan").path("clear").asBoolean())
                .isTrue();
    }

    private void onThursdayThereIsAHomeForSam(String sam) {
        var home = home();
        admit(sam, home.corporation());
        awaitCase(sam, each -> each.path("state").asText().equals("SEARCHING"));
        var officer = crew.housingOfficer(home.corporation());
        var offer = offer(sam, vacant(officer, home));
        accepted(offer, officer);
        keys(offer, officer);
        awaitCase(sam, each -> each.path("state").asText().equals("HOUSED"));
    }

    private void admit(String caseId, Party corporation) {
        var session = Map.of("heldOn", TODAY, "place", "Lelystad");
        var table = "/table-sessions/"
                + coordinator
                        .post(Part.ALLOCATION, "/table-sessions", session, key())
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

    private static String vacant(Caller officer, Home home) {
        var dwelling = officer.post(Part.HOUSING, "/dwellings", DwellingForm.of(home), key())
                .path("id")
                .asText();
        var vacancy = Map.of("rentCents", home.rentCents(), "availableOn", TODAY);
        officer.post(Part.HOUSING, "/dwellings/%s/vacancies".formatted(dwelling), vacancy, key());
        return dwelling;
    }

    private String offer(String caseId, String dwelling) {
        var proposal = coordinator.postWhenReady(
                Part.ALLOCATION,
                "/proposals",
                Map.of("caseId", caseId, "dwellingId", dwelling),
                key(),
                Set.of("no-fit", "case-not-searching", "dwelling-not-available"));
        var terms = Map.of("proposalId", proposal.path("id").asText(), "contractForm", "FLIP");
        return coordinator
                .post(Part.ALLOCATION, "/offers", terms, key())
                .path("id")
                .asText();
    }

    private void accepted(String offer, Caller officer) {
        awaitOffer(offer, "MADE");
        var viewing = Map.of("at", Calendar.morning(TODAY.plusDays(1)).toString());
        officer.post(Part.HOUSING, "/reservations/%s/viewing".formatted(offer), viewing, key());
        awaitOffer(offer, "VIEWING_PLANNED");
        worker.post(Part.ALLOCATION, "/offers/%s/acceptance".formatted(offer), null, key());
        coordinator.post(Part.ALLOCATION, "/offers/%s/confirmation".formatted(offer), null, key());
    }

    private static void keys(String offer, Caller officer) {
        var contract = Map.of(
                "offerId", offer,
                "contractForm", "FLIP",
                "startOn", TODAY,
                "plannedKeyDate", TODAY,
                "flipReviewOn", TODAY.plusYears(1));
        var early = Set.of("reservation-not-confirmed");
        var tenancy = officer.postWhenReady(Part.HOUSING, "/tenancies", contract, key(), early);
        var path = "/tenancies/%s/key-handover".formatted(tenancy.path("id").asText());
        officer.post(Part.HOUSING, path, Map.of("keyDate", TODAY), key());
    }

    private void onFridaySamsSupportIsHandedOver(String sam) {
        WarmHandover.accepted(crew, worker, sam, key());
        worker.post(Part.CASEFLOW, "/cases/%s/handover".formatted(sam), Map.of("completedOn", TODAY), key());
        assertThat(state(worker, sam)).isEqualTo("AFTERCARE");
    }

    private void fiveMonthsLaterItGoesWrongAndNothingIsLost(String sam) {
        var path = "/cases/" + sam;
        var day = TODAY.plusMonths(5);
        for (var service : Part.services()) {
            crew.operator().put(service, "/operator/clock", Map.of("instant", day + "T09:00:00Z"));
        }
        assertThat(worker.all(Part.CASEFLOW, "/aftercare-moments").toString()).contains(sam);
        worker.post(Part.CASEFLOW, path + "/signals", Map.of("kind", "MISSED_CONTACT"), key());
        worker.post(Part.CASEFLOW, path + "/aftercare-moments", Map.of("moment", "M3", "outcome", "RELAPSE"), key());
        worker.post(Part.CASEFLOW, path + "/closure", Map.of("outcome", "RELAPSED"), key());
        worker.post(Part.CASEFLOW, path + "/reopening", Map.of("reason", "RELAPSE"), key());

        var again = coordinator.get(Part.CASEFLOW, path);
        assertThat(again.path("waitingSince").asText())
                .isEqualTo(people.sam().get("waitingSince").toString());
        assertThat(again.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(worker.all(Part.CASEFLOW, path + "/timeline"))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(line.path("sentence").asText()).isNotBlank());
    }

    private void check(String path, boolean complete, List<String> missing) {
        var found = Map.of("complete", complete, "missing", missing);
        coordinator.post(Part.CASEFLOW, path + "/completeness-checks", found, key());
    }

    /** One that fits, where Sam comes from. */
    private Home home() {
        return plan.homes().stream()
                .filter(each -> each.area().municipality().equals(HOME_TOWN))
                .filter(each -> each.rooms() >= 2 && each.form().equals("SELF_CONTAINED"))
                .filter(each -> each.rentCents() <= 61_250)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> intake() {
        var answers = Map.of(
                "LIVING_SKILLS", "PRESENT",
                "PAYING_SKILLS", "PRESENT",
                "APPROACHABLE", "PRESENT",
                "REACHABLE_AT_NIGHT", "NO");
        return Map.of("questionnaire", "SHELTERED_LIVING_INTAKE", "version", 1, "answers", answers);
    }

    private static List<String> missing(JsonNode draft) {
        var places = new ArrayList<String>();
        draft.path("missing").forEach(each -> places.add(each.path("place").asText()));
        return places;
    }

    private static String nominated(Caller by, Map<String, Object> nomination) {
        return by.post(Part.CASEFLOW, "/cases", nomination, key()).path("id").asText();
    }

    private static boolean isOf(JsonNode pair, String caseId) {
        return texts(pair.path("caseIds")).contains(caseId);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static String state(Caller caller, String caseId) {
        return caller.get(Part.CASEFLOW, "/cases/" + caseId).path("state").asText();
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
