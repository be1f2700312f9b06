package nl.weerthuis.caseflow.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;

/** Lets a parked case go on before its date. */
@ApplicationScoped
class ResumeCase {

    record Command(UUID caseId, String ifMatch) {}

    private final Cases cases;
    private final Holds holds;
    private final AccessTrail trail;

    ResumeCase(Cases cases, Holds holds, AccessTrail trail) {
        this.cases = cases;
        this.holds = holds;
        this.trail = trail;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var sheet = cases.command(command.caseId(), command.ifMatch(), Deed.of("case-hold-ended"));
        holds.resume(sheet);
        trail.outflow("resume-case", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
