package nl.weerthuis.caseflow.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.security.Caller;

/** Puts a person or an organisation on the conflict list of a case; from the commit on it does not exist for them. */
@ApplicationScoped
class ListConflict {

    record Command(UUID caseId, UUID organisationId, String subject, ConflictGround ground) {}

    private final Cases cases;
    private final ConflictRepository conflicts;
    private final Organisations organisations;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ListConflict(
            Cases cases,
            ConflictRepository conflicts,
            Organisations organisations,
            AccessTrail trail,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.conflicts = conflicts;
        this.organisations = organisations;
        this.trail = trail;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ConflictView handle(Command command) {
        var sheet = cases.note(command.caseId(), Deed.of("conflict-listed"));
        Conflict.requireNotNeeded(sheet, command.organisationId(), organisations::isRegion);
        // Who lists themselves sees nothing of the case from the next statement on.
        cases.standing(sheet.id());
        var conflict = new Conflict(command, clock.instant(), caller.subject());
        conflicts.persist(conflict);
        outbox.append(conflict.listed(sheet.level()));
        trail.outflow("list-conflict", sheet.clientId(), sheet.level(), Set.of("P5"));
        return conflict.view(null);
    }
}
