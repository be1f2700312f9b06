package nl.weerthuis.caseflow.tenure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Records what the provider promises for when it gets difficult. */
@ApplicationScoped
class PromiseReturn {

    record Command(UUID caseId, String ifMatch, ReturnGuarantee.View promise) {}

    private final Cases cases;
    private final TenureRepository tenures;
    private final AccessTrail trail;

    PromiseReturn(Cases cases, TenureRepository tenures, AccessTrail trail) {
        this.cases = cases;
        this.tenures = tenures;
        this.trail = trail;
    }

    @Transactional
    CaseSheet handle(Command command) {
        if (!command.promise().timeOut() && !command.promise().returnToFacility()) {
            throw Problem.invalid(Violation.of("/timeOut", "guarantee-of-something"));
        }
        var sheet = cases.change(command.caseId(), command.ifMatch(), Deed.of("return-guaranteed"));
        tenures.promise(sheet.id(), command.promise());
        trail.outflow("promise-return", sheet.clientId(), sheet.level(), Set.of("P3", "P5"));
        return cases.standing(sheet.id());
    }
}
