package nl.weerthuis.caseflow.missing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;

/** Shows what a case still needs, as a draft shows it before. */
@ApplicationScoped
class ViewMissing {

    private final Cases cases;
    private final CheckCase checkCase;
    private final AccessTrail trail;

    ViewMissing(Cases cases, CheckCase checkCase, AccessTrail trail) {
        this.cases = cases;
        this.checkCase = checkCase;
        this.trail = trail;
    }

    @Transactional
    CaseMissing handle(UUID caseId, String language) {
        var sheet = cases.see(caseId, null).content();
        trail.outflow("view-missing", sheet.clientId(), sheet.level(), Set.of("P3", "P5"));
        return CaseMissing.of(sheet.id(), checkCase.handle(sheet, language));
    }
}
