package nl.weerthuis.caseflow.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.breakglass.Glass;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.problem.Problem;

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
        return switch (seen.sight()) {
            case PROVIDER -> ofProvider(sheet);
            case COORDINATOR -> ofCoordinator(sheet);
            case MUNICIPALITY -> MunicipalityCaseView.of(opened(sheet, "P1", "P4", "P5"));
            case CONTROL -> controlled(sheet, query.purpose());
            case INTRODUCED, NOTHING -> throw Problem.unknown("case", sheet.id());
        };
    }

    /** Of a closed case the purpose is gone: the process is left, and in an emergency all of it. */
    private CaseView ofProvider(CaseSheet sheet) {
        if (!sheet.isClosed()) {
            return ProviderCaseView.of(opened(sheet, "P1", "P2", "P3", "P4", "P5"));
        }
        if (glass.isBroken(sheet.id())) {
            return ProviderCaseView.of(underGlass(sheet, "P1", "P2", "P3", "P4", "P5"));
        }
        trail.outflow(ACTIVITY, sheet.clientId(), sheet.level(), Set.of("P5"));
        return ControlCaseView.of(sheet);
    }

    private CaseView ofCoordinator(CaseSheet sheet) {
        if (sheet.isProtected() && glass.isBroken(sheet.id())) {
            return CoordinatorCaseView.unmasked(underGlass(sheet, "P1", "P2", "P4", "P5"));
        }
        return CoordinatorCaseView.of(opened(sheet, "P1", "P2", "P4", "P5"));
    }

    private Dossier underGlass(CaseSheet sheet, String... fieldClasses) {
        trail.underBreakGlass(ACTIVITY, sheet.clientId(), sheet.level(), Set.of(fieldClasses));
        return dossiers.of(sheet);
    }

    private Dossier opened(CaseSheet sheet, String... fieldClasses) {
        trail.outflow(ACTIVITY, sheet.clientId(), sheet.level(), Set.of(fieldClasses));
        return dossiers.of(sheet);
    }

    private CaseView controlled(CaseSheet sheet, Purpose purpose) {
        trail.control(ACTIVITY, purpose, sheet.clientId(), sheet.level());
        return ControlCaseView.of(sheet);
    }
}
