package nl.weerthuis.caseflow.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows how the origin of a case was contested. */
@ApplicationScoped
class ViewDisputes {

    record Query(UUID caseId, Paging paging) {}

    private final Cases cases;
    private final OriginDisputeRepository disputes;
    private final DisputeTerms terms;
    private final AccessTrail trail;

    ViewDisputes(Cases cases, OriginDisputeRepository disputes, DisputeTerms terms, AccessTrail trail) {
        this.cases = cases;
        this.disputes = disputes;
        this.terms = terms;
        this.trail = trail;
    }

    @Transactional
    Page<OriginDisputeView> handle(Query query) {
        var sheet = cases.see(query.caseId(), null).content();
        trail.outflow("view-origin-disputes", sheet.clientId(), sheet.level(), Set.of("P5"));
        var views = disputes.of(sheet.id(), query.paging()).stream()
                .map(dispute -> dispute.view(terms.today()))
                .toList();
        return Page.of(views, query.paging(), disputes.countOf(sheet.id()));
    }
}
