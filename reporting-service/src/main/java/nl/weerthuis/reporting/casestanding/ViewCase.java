package nl.weerthuis.reporting.casestanding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.reporting.access.CaseAccess;
import nl.weerthuis.reporting.sql.Sql;

/** One case as it stands now; who looked is logged with it. */
@ApplicationScoped
class ViewCase {

    private final CaseAccess access;
    private final Sql sql;
    private final AccessLog accessLog;

    ViewCase(CaseAccess access, Sql sql, AccessLog accessLog) {
        this.access = access;
        this.sql = sql;
        this.accessLog = accessLog;
    }

    @Transactional
    CaseView handle(UUID caseId) {
        var scope = access.scope();
        var values = new ArrayList<Object>(scope.values());
        values.add(caseId);
        var view = sql.first(CaseView::of, "select * from %s where case_id = ?".formatted(scope.visible()), values)
                .orElseThrow(() -> Problem.unknown("case", caseId));
        accessLog.record(new Access(
                "view-case-standing", "WORK_STATE", "CASE", caseId, Set.of("PROCESS"), view.protectionLevel()));
        return view;
    }
}
