package nl.weerthuis.caseflow.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows who keeps a case who asked to protect it no more, and who decided. */
@ApplicationScoped
class ViewLowerings {

    record Query(UUID caseId, Paging paging) {}

    private final Cases cases;
    private final LoweringRepository lowerings;
    private final AccessTrail trail;

    ViewLowerings(Cases cases, LoweringRepository lowerings, AccessTrail trail) {
        this.cases = cases;
        this.lowerings = lowerings;
        this.trail = trail;
    }

    @Transactional
    Page<LoweringView> handle(Query query) {
        var sheet = cases.see(query.caseId(), null).content();
        trail.outflow("view-lowerings", sheet.clientId(), sheet.level(), Set.of("P2", "P5"));
        return lowerings.of(sheet.id(), query.paging()).map(ProtectionLowering::view);
    }
}
