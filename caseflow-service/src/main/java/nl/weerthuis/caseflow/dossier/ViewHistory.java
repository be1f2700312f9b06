package nl.weerthuis.caseflow.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.HistoryLine;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows what happened to a case. */
@ApplicationScoped
class ViewHistory {

    record Query(UUID caseId, Paging paging, Purpose purpose) {}

    private static final String ACTIVITY = "view-history";

    private final Cases cases;
    private final AccessTrail trail;

    ViewHistory(Cases cases, AccessTrail trail) {
        this.cases = cases;
        this.trail = trail;
    }

    @Transactional
    Page<HistoryLine> handle(Query query) {
        var seen = cases.see(query.caseId(), query.purpose());
        var sheet = seen.content();
        if (seen.sight() == Sight.CONTROL) {
            trail.control(ACTIVITY, query.purpose(), sheet.clientId(), sheet.level());
        } else {
            trail.outflow(ACTIVITY, sheet.clientId(), sheet.level(), Set.of("P5"));
        }
        return cases.history(sheet.id(), query.paging());
    }
}
