package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What is done within a session. */
@ApplicationScoped
class SessionCommands {

    private final TableCase tableCase;
    private final TakeDecision takeDecision;
    private final CloseSession closeSession;

    SessionCommands(TableCase tableCase, TakeDecision takeDecision, CloseSession closeSession) {
        this.tableCase = tableCase;
        this.takeDecision = takeDecision;
        this.closeSession = closeSession;
    }

    TableSession table(UUID sessionId, UUID caseId) {
        return tableCase.handle(sessionId, caseId);
    }

    TableDecision decide(TakeDecision.Command command) {
        return takeDecision.handle(command);
    }

    TableSession close(UUID sessionId) {
        return closeSession.handle(sessionId);
    }
}
