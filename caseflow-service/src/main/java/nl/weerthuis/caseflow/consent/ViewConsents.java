package nl.weerthuis.caseflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows what was agreed when, to whoever keeps the case or controls it. */
@ApplicationScoped
class ViewConsents {

    record Query(UUID caseId, Purpose purpose, Paging paging) {}

    private static final String ACTIVITY = "view-consents";

    private final Cases cases;
    private final Consents consents;
    private final AccessTrail trail;

    ViewConsents(Cases cases, Consents consents, AccessTrail trail) {
        this.cases = cases;
        this.consents = consents;
        this.trail = trail;
    }

    @Transactional
    Page<ConsentLine> handle(Query query) {
        var seen = cases.see(query.caseId(), query.purpose());
        var sheet = seen.content();
        if (seen.sight() == Sight.CONTROL) {
            trail.control(ACTIVITY, query.purpose(), sheet.clientId(), sheet.level());
        } else {
            trail.outflow(ACTIVITY, sheet.clientId(), sheet.level(), Set.of("P5"));
        }
        return consents.history(sheet.id(), query.paging());
    }
}
