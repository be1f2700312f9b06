package nl.weerthuis.caseflow.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.problem.Problem;

/** Asks that a case be protected no more; until somebody else agrees nothing changes. */
@ApplicationScoped
class RequestLowering {

    record Command(UUID caseId, String ifMatch, LoweringReason reason) {}

    private final Cases cases;
    private final LoweringRepository lowerings;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    RequestLowering(Cases cases, LoweringRepository lowerings, CaseAccess access, AccessTrail trail, Clock clock) {
        this.cases = cases;
        this.lowerings = lowerings;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    LoweringView handle(Command command) {
        var deed =
                Deed.of("protection-lowering-requested").with(command.reason().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        if (!sheet.isProtected()) {
            throw Problem.conflict("case-not-protected");
        }
        lowerings.requireNoneOpen(sheet.id());
        var lowering = new ProtectionLowering(sheet.id(), command.reason(), clock.instant(), access.subject());
        lowerings.persistAndFlush(lowering);
        trail.outflow("request-lowering", sheet.clientId(), sheet.level(), Set.of("P2", "P5"));
        return lowering.view();
    }
}
