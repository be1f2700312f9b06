package nl.weerthuis.caseflow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;

/** Shows what stands between a client and a home to whoever has a part in it. */
@ApplicationScoped
class ViewPlan {

    private final Cases cases;
    private final Planning planning;
    private final AccessTrail trail;

    ViewPlan(Cases cases, Planning planning, AccessTrail trail) {
        this.cases = cases;
        this.planning = planning;
        this.trail = trail;
    }

    @Transactional
    PlanView handle(UUID caseId) {
        var sheet = cases.see(caseId, null).content();
        trail.outflow("view-plan", sheet.clientId(), sheet.level(), Set.of("P3", "P5"));
        return planning.of(sheet);
    }
}
