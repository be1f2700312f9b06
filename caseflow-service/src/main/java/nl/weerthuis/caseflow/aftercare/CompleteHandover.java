package nl.weerthuis.caseflow.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.event.CaseEvent.HandoverCompleted;
import nl.weerthuis.caseflow.handover.Handovers;
import nl.weerthuis.platform.event.Outbox;

/** The warm handover to who supports from now on; aftercare begins. */
@ApplicationScoped
class CompleteHandover {

    record Command(UUID caseId, String ifMatch, LocalDate completedOn) {}

    private final Cases cases;
    private final Handovers handovers;
    private final AccessTrail trail;
    private final Outbox outbox;

    CompleteHandover(Cases cases, Handovers handovers, AccessTrail trail, Outbox outbox) {
        this.cases = cases;
        this.handovers = handovers;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("handover-completed").to(CaseState.AFTERCARE);
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        handovers.requireAccepted(sheet);
        cases.handedOver(sheet.id(), command.completedOn());
        outbox.append(new HandoverCompleted(sheet.id(), sheet.level(), command.completedOn()));
        trail.outflow("complete-handover", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
