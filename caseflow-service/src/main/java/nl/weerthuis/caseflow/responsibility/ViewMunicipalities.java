package nl.weerthuis.caseflow.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.origin.Origins;

/** Shows the three municipalities of a case to who has a part in it. */
@ApplicationScoped
class ViewMunicipalities {

    private final Cases cases;
    private final Origins origins;
    private final FinancialResponsibilityRepository responsibilities;
    private final AccessTrail trail;

    ViewMunicipalities(
            Cases cases, Origins origins, FinancialResponsibilityRepository responsibilities, AccessTrail trail) {
        this.cases = cases;
        this.origins = origins;
        this.responsibilities = responsibilities;
        this.trail = trail;
    }

    @Transactional
    MunicipalitiesView handle(UUID caseId) {
        var sheet = cases.see(caseId, null).content();
        trail.outflow("view-municipalities", sheet.clientId(), sheet.level(), Set.of("P5"));
        var payer = responsibilities
                .findByIdOptional(sheet.id())
                .map(FinancialResponsibility::view)
                .orElse(null);
        return MunicipalitiesView.of(sheet.id(), origins.of(sheet.id(), null), sheet.course(), payer);
    }
}
