package nl.weerthuis.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.api.WarmHandover;
import nl.weerthuis.local.check.Tally;
import nl.weerthuis.local.check.TallyFile;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Console;

/** One case from nomination to report, told while it happens. */
public final class Walk {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Crew crew;
    private final Story story;
    private final TallyFile tallies;
    private final Plan plan;

    public Walk(Plan plan, Api api, Console console, TallyFile tallies, int pauseSeconds) {
        this.plan = plan;
        this.crew = new Crew(api, plan.parties());
        this.story = new Story(console, pauseSeconds);
        this.tallies = tallies;
    }

    public void walk() {
        var today = LocalDate.now(Calendar.ZONE);
        var walker = Walker.of("walk-" + LocalDateTime.now(Calendar.ZONE).format(NAME), plan, today);
        var tally = tallies.read();
        count(tally, "nominated");
        var caseId = new ToTheTable(crew, story, walker).walk();
        var offer = new ToTheKeys(crew, story, walker, caseId).walk();
        count(tally, "offered", "accepted", "confirmed", "signed", "keys");
        handOver(walker, caseId);
        count(tally, "handed over");
        report(walker, caseId, offer);
    }

    private void handOver(Walker walker, String caseId) {
        awaitState(caseId, "HOUSED");
        var worker = crew.caseWorker(walker.provider());
        WarmHandover.accepted(crew, worker, caseId, walker.key("handover-acceptance"));
        var done = worker.post(
                Part.CASEFLOW,
                "/cases/%s/handover".formatted(caseId),
                Map.of("completedOn", walker.today()),
                walker.key("handover"));
        story.tell(
                "%s hands the support over warmly; aftercare begins (%s)"
                        .formatted(worker.name(), done.path("state").asText()),
                "POST caseflow /v1/cases/%s/handover".formatted(caseId));
    }

    private void report(Walker walker, String caseId, String offerId) {
        var coordinator = crew.coordinator();
        var seen = Await.until("reporting shows case %s in AFTERCARE".formatted(caseId), () -> {
            var answer = coordinator.tryGet(Part.REPORTING, "/cases/" + caseId);
            return Optional.of(answer.body())
                    .filter(body -> body.path("state").asText().equals("AFTERCARE"));
        });
        story.tell(
                "reporting knows it all from events: nominated %s, keys %s, municipality %s"
                        .formatted(
                                seen.path("submittedOn").asText(),
                                seen.path("steps").path("keyDate").asText(),
                                seen.path("municipalityCode").asText()),
                "GET reporting /v1/cases/%s".formatted(caseId));
        freeze(walker);
    }

    private void freeze(Walker walker) {
        var analyst = crew.analyst();
        analyst.post(Part.REPORTING, "/snapshots", Map.of(), walker.key("snapshot"));
        var realised = analyst.get(Part.REPORTING, "/indicators/realisation");
        story.tell(
                "%s freezes the figures; realised so far: %d homes".formatted(analyst.name(), realised(realised)),
                "POST reporting /v1/snapshots, GET reporting /v1/indicators/realisation");
    }

    private static int realised(JsonNode table) {
        int sum = 0;
        for (var line : table.path("items")) {
            if (line.path("measure").asText().equals("realised")) {
                sum += line.path("value").asInt();
            }
        }
        return sum;
    }

    private void awaitState(String caseId, String state) {
        Await.until("caseflow shows case %s as %s".formatted(caseId, state), () -> {
            var now = crew.coordinator().get(Part.CASEFLOW, "/cases/" + caseId).path("state");
            return Optional.of(now.asText()).filter(state::equals);
        });
    }

    private void count(Tally tally, String... deeds) {
        for (var deed : deeds) {
            tally.count(deed);
        }
        tallies.write(tally);
    }
}
