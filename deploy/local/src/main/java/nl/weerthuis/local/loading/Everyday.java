package nl.weerthuis.local.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Fate;
import nl.weerthuis.local.demonstration.Person;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.process.Part;

/** What lies on people's desks today: who is expected, what is half written, asked, in the way or worrying. */
final class Everyday {
    private static final int ONE_IN = 11;
    private static final int DAYS_APART = 13;
    private static final int STAY = 180;
    private static final int DRAFTS = 4;
    private static final int QUESTIONS = 4;
    private static final int IN_THE_WAY = 12;
    private static final int WORRIES = 5;

    private static final List<Map<String, Object>> BOTTLENECKS = List.of(
            Map.of("category", "NO_FITTING_DWELLING", "party", "CORPORATION", "concerns", "PERFORMANCE_AGREEMENT"),
            Map.of("category", "SUPPORT_CAPACITY", "party", "PROVIDER", "concerns", "WMO"));

    private final Plan plan;
    private final Crew crew;
    private final Register register;

    Everyday(Plan plan, Crew crew, Register register) {
        this.plan = plan;
        this.crew = crew;
        this.register = register;
    }

    void fill() {
        Parallel.each(
                plan.people().stream()
                        .filter(person -> person.number() % ONE_IN == 0)
                        .toList(),
                this::expect);
        Parallel.each(plan.people().subList(0, DRAFTS), this::begin);
        Parallel.each(some(Fate.INCOMPLETE, QUESTIONS), this::ask);
        Parallel.each(some(Fate.SEARCHING, IN_THE_WAY), this::hold);
        Parallel.each(some(Fate.AFTERCARE, WORRIES), this::worry);
    }

    /** Another who came into the same facility and will leave within a year. */
    private void expect(Person like) {
        var today = plan.calendar().today();
        var expected = new HashMap<String, Object>();
        expected.put("clientReference", "verwacht-" + like.number());
        expected.put("targetGroup", like.targetGroup());
        expected.put(
                "facilityKind",
                Map.of("list", like.facility().list(), "code", like.facility().code()));
        var expectedOn = today.plusDays((long) DAYS_APART * (like.number() / ONE_IN));
        expected.put("enteredOn", today.minusDays(like.number() % STAY));
        expected.put("expectedOn", expectedOn);
        expected.put("originMunicipality", like.origin().municipality());
        crew.caseWorker(like.provider()).post(Part.CASEFLOW, "/expectations", expected, key("expected", like));
    }

    private void begin(Person like) {
        var begun = Map.of("nomination", Map.of("clientReference", "concept-" + like.number()));
        crew.caseWorker(like.provider()).post(Part.CASEFLOW, "/drafts", begun, key("draft", like));
    }

    /** The first is answered, the others are not yet. */
    private void ask(Person person) {
        var path = "/cases/%s/information-requests".formatted(register.caseOf(person));
        var question = Map.of("question", "Is de inschrijving op een adres geregeld?");
        var asked = crew.coordinator().post(Part.CASEFLOW, path, question, key("question", person));
        if (person.equals(some(Fate.INCOMPLETE, 1).get(0))) {
            crew.caseWorker(person.provider())
                    .post(
                            Part.CASEFLOW,
                            "%s/%s/answer".formatted(path, asked.path("id").asText()),
                            Map.of("answer", "Ja, sinds vorige week."),
                            key("answer", person));
        }
    }

    private void hold(Person person) {
        var bottleneck = BOTTLENECKS.get(person.number() % BOTTLENECKS.size());
        var path = "/cases/%s/bottlenecks".formatted(register.caseOf(person));
        crew.caseWorker(person.provider()).post(Part.CASEFLOW, path, bottleneck, key("bottleneck", person));
    }

    private void worry(Person person) {
        var kind = person.number() % 2 == 0 ? "ARREARS" : "MISSED_CONTACT";
        var path = "/cases/%s/signals".formatted(register.caseOf(person));
        crew.caseWorker(person.provider()).post(Part.CASEFLOW, path, Map.of("kind", kind), key("signal", person));
    }

    private List<Person> some(Fate fate, int most) {
        return plan.people().stream()
                .filter(person -> person.fate() == fate && person.month() < Calendar.NOW)
                .limit(most)
                .toList();
    }

    private static String key(String deed, Person person) {
        return "demo-%s-%d".formatted(deed, person.number());
    }
}
