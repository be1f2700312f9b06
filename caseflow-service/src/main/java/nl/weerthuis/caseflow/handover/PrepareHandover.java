package nl.weerthuis.caseflow.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.security.Caller;

/** The provider says what of the handover was done. */
@ApplicationScoped
class PrepareHandover {

    record Command(UUID caseId, String ifMatch, Set<HandoverItem> done) {}

    private final Cases cases;
    private final HandoverRepository handovers;
    private final AccessTrail trail;
    private final Caller caller;
    private final Clock clock;

    PrepareHandover(Cases cases, HandoverRepository handovers, AccessTrail trail, Caller caller, Clock clock) {
        this.cases = cases;
        this.handovers = handovers;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    HandoverView handle(Command command) {
        var sheet = cases.change(command.caseId(), command.ifMatch(), Deed.of("handover-prepared"));
        var handover = handovers.findByIdOptional(sheet.id()).orElseGet(() -> new Handover(sheet.id()));
        handover.prepare(command.done(), LocalDate.now(clock), caller.subject());
        handovers.persist(handover);
        handovers.flush();
        trail.outflow("prepare-handover", sheet.clientId(), sheet.level(), Set.of("P5"));
        return handover.view();
    }
}
