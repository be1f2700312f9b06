package nl.weerthuis.caseflow.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;

/** Shows where the warm handover of a case stands; before it was prepared everything is open. */
@ApplicationScoped
class ViewHandover {

    private final Cases cases;
    private final HandoverRepository handovers;
    private final AccessTrail trail;

    ViewHandover(Cases cases, HandoverRepository handovers, AccessTrail trail) {
        this.cases = cases;
        this.handovers = handovers;
        this.trail = trail;
    }

    @Transactional
    HandoverView handle(UUID caseId) {
        var sheet = cases.see(caseId, null).content();
        trail.outflow("view-handover", sheet.clientId(), sheet.level(), Set.of("P5"));
        return handovers
                .findByIdOptional(sheet.id())
                .orElseGet(() -> new Handover(sheet.id()))
                .view();
    }
}
