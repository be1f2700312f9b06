package nl.weerthuis.caseflow.signal;

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
import nl.weerthuis.platform.problem.Problem;

/** Records that something goes wrong with somebody who was housed. */
@ApplicationScoped
class RaiseSignal {

    record Command(UUID caseId, String ifMatch, SignalKind kind, LocalDate raisedOn) {}

    private final Cases cases;
    private final Signals signals;
    private final AccessTrail trail;

    RaiseSignal(Cases cases, Signals signals, AccessTrail trail) {
        this.cases = cases;
        this.signals = signals;
        this.trail = trail;
    }

    @Transactional
    Raised handle(Command command) {
        var deed = Deed.of("signal-raised").with(command.kind().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        requireHoused(sheet);
        var id = signals.own(sheet, command.kind(), command.raisedOn());
        trail.outflow("raise-signal", sheet.clientId(), sheet.level(), Set.of("P3", "P5"));
        return new Raised(id, cases.standing(sheet.id()));
    }

    record Raised(UUID id, CaseSheet sheet) {}

    static void requireHoused(CaseSheet sheet) {
        if (sheet.state() != CaseState.HOUSED && sheet.state() != CaseState.AFTERCARE) {
            throw Problem.conflict("not-housed", sheet.state().name());
        }
    }
}
