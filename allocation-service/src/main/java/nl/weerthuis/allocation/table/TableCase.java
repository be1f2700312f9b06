package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Puts a case on the agenda of a session. */
@ApplicationScoped
class TableCase {

    private final TableSessionRepository sessions;
    private final TableDecisionRepository decisions;
    private final CaseFiles cases;
    private final Outbox outbox;
    private final Clock clock;

    TableCase(
            TableSessionRepository sessions,
            TableDecisionRepository decisions,
            CaseFiles cases,
            Outbox outbox,
            Clock clock) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TableSession handle(UUID sessionId, UUID caseId) {
        var session = sessions.requireToChange(sessionId);
        var person = cases.require(caseId);
        var elsewhere = sessions.stillToDecide(caseId).stream()
                .anyMatch(other -> !other.id().equals(sessionId) && !decisions.decidedBy(other.id(), caseId));
        if (elsewhere) {
            throw Problem.conflict("case-already-tabled");
        }
        outbox.append(session.table(person, clock.instant()));
        cases.shown(person, "table-case");
        sessions.flush();
        return session;
    }
}
