package nl.weerthuis.caseflow.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows who does a case at the own organisation, and who did it before. */
@ApplicationScoped
class ViewAssignments {

    record Query(UUID caseId, Paging paging) {}

    private final Cases cases;
    private final AssignmentRepository assignments;
    private final CaseAccess access;

    ViewAssignments(Cases cases, AssignmentRepository assignments, CaseAccess access) {
        this.cases = cases;
        this.assignments = assignments;
        this.access = access;
    }

    @Transactional
    Page<AssignmentView> handle(Query query) {
        var id = cases.see(query.caseId(), null).content().id();
        var own = access.organisation();
        var views = assignments.of(id, own, query.paging()).stream()
                .map(Assignment::view)
                .toList();
        return Page.of(views, query.paging(), assignments.countOf(id, own));
    }
}
