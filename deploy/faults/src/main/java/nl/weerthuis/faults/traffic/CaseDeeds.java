package nl.weerthuis.faults.traffic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.history.Evidence;
import nl.weerthuis.local.demonstration.Parties;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.form.NominationForm;
import nl.weerthuis.local.process.Part;

/** What is asked about a case up to the table, each with the evidence that it was done. */
final class CaseDeeds {
    private final Newcomer newcomer;
    private final Plan plan;
    private final Parties parties;
    private final Asker asker;

    CaseDeeds(Newcomer newcomer, Plan plan) {
        this.newcomer = newcomer;
        this.plan = plan;
        this.parties = plan.parties();
        this.asker = new Asker(newcomer, parties);
    }

    Command nominate() {
        // Whom it is about is encrypted; whose file was opened says the audit.
        return nominate(Evidence.of(
                "select count(*) from caseflow.case_file f where exists (select from caseflow.access_log l"
                        + " where l.activity = 'nominate-client' and l.subject = f.client_id and l.region = f.region"
                        + " and l.trace_id = any (string_to_array(?, ',')))",
                Evidence.TRACES));
    }

    Command nominate(Evidence evidence) {
        return asker.asProvider(
                Part.CASEFLOW, "nominate", "/cases", NominationForm.of(newcomer.person(), plan.calendar()), evidence);
    }

    Command complete(String caseId) {
        return asker.asCoordinator(
                Part.CASEFLOW,
                "complete",
                "/cases/%s/completeness-checks".formatted(caseId),
                Map.of("complete", true, "missing", List.of()),
                Set.of(),
                Evidence.of(
                        "select count(*) from caseflow.case_change where case_id = ? and from_state = 'SUBMITTED' and to_state = 'COMPLETE'",
                        UUID.fromString(caseId)));
    }

    Command withdraw(String caseId) {
        return asker.asProvider(
                Part.CASEFLOW,
                "withdraw",
                "/cases/%s/withdrawal".formatted(caseId),
                Map.of("code", "OWN_SOLUTION"),
                Evidence.of(
                        "select count(*) from caseflow.case_change where case_id = ? and to_state = 'WITHDRAWN'",
                        UUID.fromString(caseId)));
    }

    Command session() {
        return asker.asCoordinator(
                Part.ALLOCATION,
                "session",
                "/table-sessions",
                Map.of("heldOn", newcomer.today(), "place", newcomer.key("place")),
                Set.of(),
                Evidence.of("select count(*) from allocation.table_session where place = ?", newcomer.key("place")));
    }

    Command agenda(String sessionId, String caseId) {
        return asker.asCoordinator(
                Part.ALLOCATION,
                "agenda",
                "/table-sessions/%s/agenda-items".formatted(sessionId),
                Map.of("caseId", caseId),
                Set.of("case-not-ready-for-table"),
                Evidence.of(
                        "select count(*) from allocation.agenda_item where session_id = ? and case_id = ?",
                        UUID.fromString(sessionId),
                        UUID.fromString(caseId)));
    }

    Command decide(String sessionId, String caseId) {
        var body = Map.of(
                "caseId",
                caseId,
                "outcome",
                "ADMITTED",
                "conditions",
                List.of(),
                "motivation",
                "Klaar om zelfstandig te wonen.",
                "carriedBy",
                List.of(
                        newcomer.provider().id(),
                        parties.named("lelystad").id(),
                        parties.named("dijkzicht").id()));
        return asker.asCoordinator(
                Part.ALLOCATION,
                "decide",
                "/table-sessions/%s/decisions".formatted(sessionId),
                body,
                Set.of(),
                Evidence.of(
                        "select count(*) from allocation.table_decision where session_id = ? and case_id = ?",
                        UUID.fromString(sessionId),
                        UUID.fromString(caseId)));
    }

    Command closeSession(String sessionId) {
        return asker.asCoordinator(
                Part.ALLOCATION,
                "close-session",
                "/table-sessions/%s/closure".formatted(sessionId),
                null,
                Set.of(),
                Evidence.of(
                        "select count(*) from allocation.table_session where id = ? and status = 'CLOSED'",
                        UUID.fromString(sessionId)));
    }
}
