package nl.weerthuis.caseflow.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.CaseFilter;
import nl.weerthuis.caseflow.casefile.CaseOrder;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.escalation.Escalations;
import nl.weerthuis.caseflow.work.Assignments;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Lists the cases that the reader may see, the latest nomination first. */
@ApplicationScoped
class ListCases {

    record Query(
            CaseState state,
            TargetGroup targetGroup,
            String clientReference,
            Boolean suspectedDouble,
            Boolean escalated,
            String assignee,
            CaseOrder order,
            Paging paging,
            Purpose purpose) {}

    private final Cases cases;
    private final Clients clients;
    private final Assignments assignments;
    private final Escalations escalations;

    ListCases(Cases cases, Clients clients, Assignments assignments, Escalations escalations) {
        this.cases = cases;
        this.clients = clients;
        this.assignments = assignments;
        this.escalations = escalations;
    }

    @Transactional
    Page<CaseLine> handle(Query query) {
        var index = clients.referenceIndex(query.clientReference());
        var filter = new CaseFilter(
                query.state(),
                query.targetGroup(),
                index,
                query.suspectedDouble(),
                query.escalated(),
                assignments.asked(query.assignee()),
                query.order());
        var seen = cases.list(filter, query.paging(), query.purpose());
        if (query.escalated() != null && !seen.sight().tellsEscalations()) {
            throw Problem.invalid(Violation.of("escalated", "escalations-not-told"));
        }
        if (query.suspectedDouble() != null && !seen.sight().tellsDoubles()) {
            throw Problem.invalid(Violation.of("suspectedDouble", "doubles-not-told"));
        }
        var keys = seen.sight() == Sight.PROVIDER ? keys(seen.content()) : Map.<UUID, SubjectKey>of();
        var ids = seen.content().items().stream().map(CaseSheet::id).toList();
        var assignees = assignments.assignees(ids);
        var levels = escalations.levels(ids);
        return seen.content()
                .map(sheet -> CaseLine.of(
                                sheet, seen.sight(), one -> one.reference().readable(keys.get(one.clientId())))
                        .with(assignees.get(sheet.id()), levels.get(sheet.id())));
    }

    private Map<UUID, SubjectKey> keys(Page<CaseSheet> sheets) {
        return clients.keys(sheets.items().stream().map(CaseSheet::clientId).toList());
    }
}
