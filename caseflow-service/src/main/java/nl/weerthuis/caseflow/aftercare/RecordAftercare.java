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
import nl.weerthuis.caseflow.event.CaseEvent.AftercareRecorded;
import nl.weerthuis.platform.event.Outbox;

/** Records how somebody is some months after the keys. */
@ApplicationScoped
class RecordAftercare {

    record Command(
            UUID caseId,
            String ifMatch,
            AftercareMoment.Month moment,
            AftercareMoment.Outcome outcome,
            LocalDate recordedOn) {}

    private final Cases cases;
    private final AftercareRepository moments;
    private final AftercarePlan plan;
    private final AccessTrail trail;
    private final Outbox outbox;

    RecordAftercare(Cases cases, AftercareRepository moments, AftercarePlan plan, AccessTrail trail, Outbox outbox) {
        this.cases = cases;
        this.moments = moments;
        this.plan = plan;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("aftercare-recorded")
                .with(command.moment() + "=" + command.outcome())
                .to(CaseState.AFTERCARE);
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        var round = plan.done(sheet.id(), command.moment(), command.recordedOn());
        moments.persist(
                new AftercareMoment(sheet.id(), round, command.moment(), command.outcome(), command.recordedOn()));
        outbox.append(new AftercareRecorded(
                sheet.id(),
                sheet.level(),
                command.moment().name(),
                command.outcome().name(),
                command.recordedOn()));
        trail.outflow("record-aftercare", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
