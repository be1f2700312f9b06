package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.CaseFiles;

/** Shows a session with its agenda and every decision it took, the replaced ones too. */
@ApplicationScoped
class ShowSession {

    private final TableSessionRepository sessions;
    private final TableDecisionRepository decisions;
    private final CaseFiles cases;

    ShowSession(TableSessionRepository sessions, TableDecisionRepository decisions, CaseFiles cases) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.cases = cases;
    }

    @Transactional
    TableSessionView handle(UUID sessionId) {
        var session = sessions.require(sessionId);
        session.agenda()
                .forEach(item -> cases.find(item.caseId()).ifPresent(seen -> cases.shown(seen, "show-table-session")));
        return TableSessionView.of(session, decisions.of(sessionId));
    }
}
