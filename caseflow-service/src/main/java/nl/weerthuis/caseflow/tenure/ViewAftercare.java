package nl.weerthuis.caseflow.tenure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.aftercare.AftercarePlan;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.signal.Signals;

/** Shows how somebody lives since the keys, to the provider and to the table. */
@ApplicationScoped
class ViewAftercare {

    private final Cases cases;
    private final AftercarePlan plan;
    private final Signals signals;
    private final TenureRepository tenures;
    private final AccessTrail trail;

    ViewAftercare(Cases cases, AftercarePlan plan, Signals signals, TenureRepository tenures, AccessTrail trail) {
        this.cases = cases;
        this.plan = plan;
        this.signals = signals;
        this.tenures = tenures;
        this.trail = trail;
    }

    @Transactional
    Aftercare handle(UUID caseId) {
        var sheet = cases.see(caseId, null).content();
        trail.outflow("view-aftercare", sheet.clientId(), sheet.level(), Set.of("P5"));
        return aftercare(sheet);
    }

    private Aftercare aftercare(CaseSheet sheet) {
        var id = sheet.id();
        return new Aftercare(
                id,
                sheet.course().keyDate(),
                sheet.course().flipReviewOn(),
                plan.of(id),
                plan.recorded(id),
                signals.of(id),
                tenures.warnings(id).stream().map(Warning::view).toList(),
                tenures.guarantee(id).map(ReturnGuarantee::view).orElse(null));
    }
}
