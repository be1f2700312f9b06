package nl.weerthuis.caseflow.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.breakglass.Glass;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;

/** Shows a case to whoever may see it, as much as they may see, and says so in the access log. */
@ApplicationScoped
class ViewCase {

    record Query(UUID caseId, Purpose purpose) {}

    private static final String ACTIVITY = "view-case";

    private final Cases cases;
    private final Dossiers dossiers;
    private final Glass glass;
    private final AccessTrail trail;

    ViewCase(Cases cases, Dossiers dossiers, Glass glass, AccessTrail trail) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.glass = glass;
        this.trail = trail;
    }

    @Transactional
    CaseView handle(Query query) {
        var seen = cases.see(query.caseId(), query.purpose());
        var sheet = seen.content();
        var showing = Showing.of(seen.sight(), sheet, glass::isBroken);
        log(showing, sheet, query.purpose());
        return showing.view(sheet, dossiers::of);
    }

    private void log(Showing showing, CaseSheet sheet, Purpose purpose) {
        if (showing == Showing.CONTROL) {
            trail.control(ACTIVITY, purpose, sheet.clientId(), sheet.level());
        } else if (showing.isUnderGlass()) {
            trail.underBreakGlass(ACTIVITY, sheet.clientId(), sheet.level(), showing.fieldClasses());
        } else {
            trail.outflow(ACTIVITY, sheet.clientId(), sheet.level(), showing.fieldClasses());
        }
    }
}
