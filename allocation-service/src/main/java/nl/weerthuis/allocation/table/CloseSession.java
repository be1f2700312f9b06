package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a session: nothing is added or decided in it any more. */
@ApplicationScoped
class CloseSession {

    private final TableSessionRepository sessions;

    CloseSession(TableSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Transactional
    TableSession handle(UUID sessionId) {
        var session = sessions.requireToChange(sessionId);
        session.close();
        sessions.flush();
        return session;
    }
}
