package nl.weerthuis.caseflow.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.security.Caller;

/** A second person of the same organisation finds that it was an emergency, or that it was none. */
@ApplicationScoped
class DecideBreakGlass {

    record Command(UUID id, BreakGlassState outcome) {}

    private final BreakGlassRepository breaks;
    private final CaseAccess access;
    private final Caller caller;
    private final Clock clock;

    DecideBreakGlass(BreakGlassRepository breaks, CaseAccess access, Caller caller, Clock clock) {
        this.breaks = breaks;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    BreakGlassView handle(Command command) {
        // Seen by the rule of who may look; held still only by who may answer, which who opened it may not.
        var seen = breaks.require(command.id(), access.breakGlassesToDecide());
        seen.requireAnother(caller.subject());
        var opened = breaks.requireLocked(command.id(), access.breakGlassesToDecide());
        opened.decide(command.outcome(), clock.instant(), caller.subject());
        return opened.view(clock.instant());
    }
}
