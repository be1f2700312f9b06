package nl.weerthuis.local.walk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.form.NominationForm;
import nl.weerthuis.local.process.Part;

/** The first half: nomination, municipality, completeness, table. */
final class ToTheTable {
    private final Crew crew;
    private final Story story;
    private final Walker walker;
    private final Caller coordinator;
    private String caseId;

    ToTheTable(Crew crew, Story story, Walker walker) {
        this.crew = crew;
        this.story = story;
        this.walker = walker;
        this.coordinator = crew.coordinator();
    }

    /** @return the case, admitted */
    String walk() {
        nominate();
        awaitMunicipality();
        checkCompleteness();
        decide(session());
        return caseId;
    }

    private void nominate() {
        var worker = crew.caseWorker(walker.provider());
        var answer = worker.post(
                Part.CASEFLOW,
                "/cases",
                NominationForm.of(walker.person(), walker.plan().calendar()),
                walker.key("nomination"));
        caseId = answer.path("id").asText();
        story.tell(
                "%s of %s nominates Sam Waterman (aanmelding): %s"
                        .formatted(
                                worker.name(),
                                walker.provider().name(),
                                answer.path("state").asText()),
                "POST caseflow /v1/cases → case %s".formatted(caseId));
    }

    private void awaitMunicipality() {
        var course = Await.until("caseflow shows the municipality of case " + caseId, () -> {
            var now = coordinator.get(Part.CASEFLOW, "/cases/" + caseId).path("course");
            return Optional.of(now)
                    .filter(known ->
                            !known.path("assignedMunicipality").asText("").isEmpty());
        });
        var municipality = walker.plan()
                .parties()
                .municipality(course.path("assignedMunicipality").asText());
        story.tell(
                "nobody knows where Sam comes from, so the inhabitants decide: %s".formatted(municipality.name()),
                "event municipality-assigned; GET allocation /v1/municipality-assignments shows the sum");
    }

    private void checkCompleteness() {
        var answer = coordinator.post(
                Part.CASEFLOW,
                "/cases/%s/completeness-checks".formatted(caseId),
                Map.of("complete", true, "missing", List.of()),
                walker.key("completeness"));
        story.tell(
                "%s finds the nomination complete: %s"
                        .formatted(coordinator.name(), answer.path("state").asText()),
                "POST caseflow /v1/cases/%s/completeness-checks".formatted(caseId));
    }

    private String session() {
        var session = coordinator.post(
                Part.ALLOCATION,
                "/table-sessions",
                Map.of("heldOn", walker.today(), "place", "Provinciehuis, Lelystad"),
                walker.key("session"));
        var sessionId = session.path("id").asText();
        coordinator.postWhenReady(
                Part.ALLOCATION,
                "/table-sessions/%s/agenda-items".formatted(sessionId),
                Map.of("caseId", caseId),
                walker.key("agenda"),
                Set.of("case-not-ready-for-table"));
        story.tell(
                "the case is on the agenda of the outflow table (uitstroomtafel)",
                "POST allocation /v1/table-sessions, POST allocation /v1/table-sessions/%s/agenda-items"
                        .formatted(sessionId));
        return sessionId;
    }

    private void decide(String sessionId) {
        var parties = walker.plan().parties();
        var carriers = List.of(
                walker.provider().id(),
                parties.named("lelystad").id(),
                parties.named("dijkzicht").id());
        var decision = coordinator.post(
                Part.ALLOCATION,
                "/table-sessions/%s/decisions".formatted(sessionId),
                Map.of(
                        "caseId",
                        caseId,
                        "outcome",
                        "ADMITTED",
                        "conditions",
                        List.of(),
                        "motivation",
                        "Klaar om zelfstandig te wonen.",
                        "carriedBy",
                        carriers),
                walker.key("decision"));
        coordinator.post(
                Part.ALLOCATION, "/table-sessions/%s/closure".formatted(sessionId), null, walker.key("closure"));
        awaitSearching();
        story.tell(
                "municipality, corporation and provider carry the decision together: %s"
                        .formatted(decision.path("outcome").asText()),
                "POST allocation /v1/table-sessions/%s/decisions".formatted(sessionId));
    }

    private void awaitSearching() {
        Await.until("caseflow shows case %s as SEARCHING".formatted(caseId), () -> {
            var state = coordinator.get(Part.CASEFLOW, "/cases/" + caseId).path("state");
            return Optional.of(state.asText()).filter("SEARCHING"::equals);
        });
    }
}
