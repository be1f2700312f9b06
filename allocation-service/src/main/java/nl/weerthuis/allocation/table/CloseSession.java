package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;

/** Ends a session: nothing is added or decided in it any more. */
@ApplicationScoped
class CloseSession {

    private final TableSessionRepository sessions;
    private final Viewer viewer;

    CloseSession(TableSessionRepository sessions, Viewer viewer) {
        this.sessions = sessions;
        this.viewer = viewer;
    }

    @Transactional
    TableSession handle(UUID sessionId) {
        var session = sessions.requireToChange(sessionId, viewer.coordinatedRegion());
        session.close();
        sessions.flush();
        return session;
    }
}
