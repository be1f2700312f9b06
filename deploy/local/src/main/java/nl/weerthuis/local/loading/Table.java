package nl.weerthuis.local.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Person;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.process.Part;

/** Sessions of the table, one a month. */
final class Table {
    private final Plan plan;
    private final Crew crew;
    private final Register register;
    private final Caller coordinator;

    Table(Plan plan, Crew crew, Register register) {
        this.plan = plan;
        this.crew = crew;
        this.register = register;
        this.coordinator = crew.coordinator();
    }

    /** One session, with all that came in this month and can be decided. */
    void hold(int month, int day) {
        var people = plan.nominatedIn(month).stream()
                .filter(person -> person.fate().comesToTheTable())
                .toList();
        if (people.isEmpty()) {
            return;
        }
        var plan = Map.of("heldOn", this.plan.calendar().day(month, day), "place", "Provinciehuis, Lelystad");
        var sessionId = coordinator
                .post(Part.ALLOCATION, "/table-sessions", plan, "demo-session-" + month)
                .path("id")
                .asText();
        // One after the other, as at a real table: a session is one aggregate.
        people.forEach(person -> decide(sessionId, person));
        coordinator.post(
                Part.ALLOCATION, "/table-sessions/%s/closure".formatted(sessionId), null, "demo-closure-" + month);
    }

    private void decide(String sessionId, Person person) {
        var caseId = register.caseOf(person);
        coordinator.postWhenReady(
                Part.ALLOCATION,
                "/table-sessions/%s/agenda-items".formatted(sessionId),
                Map.of("caseId", caseId),
                "demo-agenda-" + person.number(),
                Set.of("case-not-ready-for-table"));
        var decision = new HashMap<String, Object>();
        decision.put("caseId", caseId);
        decision.put("outcome", person.fate().outcome());
        decision.put(
                "conditions",
                person.fate().outcome().equals("ADMITTED_WITH_CONDITIONS") ? List.of("INCOME") : List.of());
        decision.put("motivation", "Besproken en door alle drie de partijen gedragen.");
        decision.put("carriedBy", carriers(person));
        coordinator.post(
                Part.ALLOCATION,
                "/table-sessions/%s/decisions".formatted(sessionId),
                decision,
                "demo-decision-" + person.number());
    }

    /** The provider, the municipality of the table's seat and a corporation. */
    private List<UUID> carriers(Person person) {
        var parties = crew.parties();
        return Stream.of(person.provider(), parties.named("lelystad"), parties.named("dijkzicht"))
                .map(Party::id)
                .toList();
    }
}
