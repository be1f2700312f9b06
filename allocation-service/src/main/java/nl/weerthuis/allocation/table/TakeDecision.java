package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.event.TableOutcome;

/** Records what the table decided. Deciding again reopens the case; the earlier decision stays in the record. */
@ApplicationScoped
class TakeDecision {

    private final TableSessionRepository sessions;
    private final Quorum quorum;
    private final CaseFiles cases;
    private final AnnounceDecision announce;
    private final Viewer viewer;
    private final Clock clock;

    TakeDecision(
            TableSessionRepository sessions,
            Quorum quorum,
            CaseFiles cases,
            AnnounceDecision announce,
            Viewer viewer,
            Clock clock) {
        this.sessions = sessions;
        this.quorum = quorum;
        this.cases = cases;
        this.announce = announce;
        this.viewer = viewer;
        this.clock = clock;
    }

    record Command(
            UUID sessionId,
            UUID caseId,
            TableOutcome outcome,
            List<String> conditions,
            String motivation,
            List<UUID> carriedBy) {}

    @Transactional
    TableDecision handle(Command command) {
        var session = sessions.requireToChange(command.sessionId(), viewer.coordinatedRegion());
        var person = cases.requireStill(command.caseId());
        session.decides(command.caseId());
        var agreementId = quorum.require(session, command.carriedBy());
        var decision = new TableDecision(command, agreementId, LocalDate.now(clock), clock.instant());
        announce.handle(decision, command.motivation(), person);
        return decision;
    }
}
