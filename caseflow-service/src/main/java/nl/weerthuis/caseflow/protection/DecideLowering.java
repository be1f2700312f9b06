package nl.weerthuis.caseflow.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseProtection;
import nl.weerthuis.caseflow.event.CaseEvent.CaseCorrected;
import nl.weerthuis.platform.event.Outbox;

/** A second person agrees that a case be protected no more, or keeps it protected. Others hear the level with the fact. */
@ApplicationScoped
class DecideLowering {

    record Command(UUID caseId, UUID id, LoweringState outcome) {}

    private final CaseProtection cases;
    private final LoweringRepository lowerings;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    DecideLowering(
            CaseProtection cases,
            LoweringRepository lowerings,
            CaseAccess access,
            AccessTrail trail,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.lowerings = lowerings;
        this.access = access;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    LoweringView handle(Command command) {
        var held = cases.hold(command.caseId());
        var lowering = lowerings.require(held.id(), command.id());
        lowering.decide(command.outcome(), clock.instant(), access.subject());
        if (command.outcome() == LoweringState.APPROVED) {
            var sheet = cases.lower(held.id());
            outbox.append(new CaseCorrected(
                    sheet.id(), sheet.level(), sheet.targetGroup().name(), sheet.readyOn(), LocalDate.now(clock)));
        } else {
            cases.keep(held.id());
        }
        lowerings.flush();
        trail.outflow("decide-lowering", held.clientId(), held.level(), Set.of("P2", "P5"));
        return lowering.view();
    }
}
