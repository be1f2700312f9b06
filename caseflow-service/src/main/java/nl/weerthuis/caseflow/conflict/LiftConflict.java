package nl.weerthuis.caseflow.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.security.Caller;

/** Takes somebody off the conflict list, for a reason; never by who put them on it. */
@ApplicationScoped
class LiftConflict {

    record Command(UUID caseId, UUID conflictId, String reason) {}

    private final Cases cases;
    private final Clients clients;
    private final ConflictRepository conflicts;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    LiftConflict(
            Cases cases,
            Clients clients,
            ConflictRepository conflicts,
            AccessTrail trail,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.clients = clients;
        this.conflicts = conflicts;
        this.trail = trail;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ConflictView handle(Command command) {
        var sheet = cases.note(command.caseId(), Deed.of("conflict-lifted"));
        var key = clients.key(sheet.clientId()).orElseThrow();
        var conflict = conflicts.require(sheet.id(), command.conflictId());
        var reason = Conflict.sealed(command.reason(), key);
        outbox.append(conflict.lift(sheet.level(), reason, clock.instant(), caller.subject()));
        trail.outflow("lift-conflict", sheet.clientId(), sheet.level(), Set.of("P5"));
        return conflict.view(key);
    }
}
