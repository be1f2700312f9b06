package nl.weerthuis.caseflow.precondition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.event.CaseEvent.CaseReady;
import nl.weerthuis.caseflow.information.InformationRequests;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** The coordinator finds a nomination complete, or sends it back with what is missing. */
@ApplicationScoped
class CheckCompleteness {

    record Command(UUID caseId, String ifMatch, boolean complete, List<String> missing) {}

    private final Cases cases;
    private final Preconditions preconditions;
    private final InformationRequests information;
    private final AccessTrail trail;
    private final Outbox outbox;

    CheckCompleteness(
            Cases cases,
            Preconditions preconditions,
            InformationRequests information,
            AccessTrail trail,
            Outbox outbox) {
        this.cases = cases;
        this.preconditions = preconditions;
        this.information = information;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var checked = Deed.of("completeness-checked");
        var deed = command.complete()
                ? checked.with("COMPLETE").to(CaseState.COMPLETE)
                : checked.with(String.join(" ", command.missing())).to(CaseState.INCOMPLETE);
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        if (command.complete()) {
            requireAdmissible(sheet.id());
            outbox.append(new CaseReady(sheet.id(), sheet.level(), sheet.readyOn()));
        }
        trail.outflow("check-completeness", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }

    private void requireAdmissible(UUID caseId) {
        var awaited = information.awaited(caseId);
        if (!awaited.isEmpty()) {
            throw Problem.conflict(
                    "information-awaited", awaited.size(), awaited.get(0).dueOn());
        }
        var open = preconditions.openBefore(PreconditionCode.Step.ADMISSION, caseId);
        if (!open.isEmpty()) {
            throw Problem.conflict("preconditions-open", List.copyOf(open));
        }
    }
}
