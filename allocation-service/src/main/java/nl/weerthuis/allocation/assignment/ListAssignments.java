package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows assignments with the ledger behind them; those who only answer for the figures see no case. */
@ApplicationScoped
class ListAssignments {

    private final MunicipalityAssignmentRepository assignments;
    private final ShareLedgerRepository ledger;
    private final CaseFiles cases;
    private final Viewer viewer;

    ListAssignments(
            MunicipalityAssignmentRepository assignments,
            ShareLedgerRepository ledger,
            CaseFiles cases,
            Viewer viewer) {
        this.assignments = assignments;
        this.ledger = ledger;
        this.cases = cases;
        this.viewer = viewer;
    }

    @Transactional
    Page<AssignmentView> handle(Optional<AssignmentStatus> status, Paging paging) {
        var sight = viewer.sight();
        var page = assignments.page(sight, status, paging);
        var ids = page.items().stream().map(MunicipalityAssignment::caseId).toList();
        var rows = ledger.of(ids).stream().collect(Collectors.toMap(ShareLedgerRow::caseId, Function.identity()));
        if (sight.breadth() != Sight.Breadth.FIGURES) {
            ids.forEach(id -> cases.find(id).ifPresent(seen -> cases.shown(seen, "list-municipality-assignments")));
        }
        return page.map(one -> AssignmentView.of(one, Optional.ofNullable(rows.get(one.caseId())), sight));
    }
}
