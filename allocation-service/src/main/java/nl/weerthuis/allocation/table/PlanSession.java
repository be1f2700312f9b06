package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;

/** Plans a session of the table. */
@ApplicationScoped
class PlanSession {

    private final TableSessionRepository sessions;
    private final Viewer viewer;

    PlanSession(TableSessionRepository sessions, Viewer viewer) {
        this.sessions = sessions;
        this.viewer = viewer;
    }

    @Transactional
    TableSession handle(LocalDate heldOn, String place) {
        var session = new TableSession(UUID.randomUUID(), viewer.coordinatedRegion(), heldOn, place);
        sessions.persistAndFlush(session);
        return session;
    }
}
