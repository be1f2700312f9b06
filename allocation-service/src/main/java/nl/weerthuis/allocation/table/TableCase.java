package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
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
    private final Viewer viewer;
    private final Clock clock;

    TableCase(
            TableSessionRepository sessions,
            TableDecisionRepository decisions,
            CaseFiles cases,
            Outbox outbox,
            Viewer viewer,
            Clock clock) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.cases = cases;
        this.outbox = outbox;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Transactional
    TableSession handle(UUID sessionId, UUID caseId) {
        var session = sessions.requireToChange(sessionId, viewer.coordinatedRegion());
        var person = cases.requireVisible(caseId);
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
