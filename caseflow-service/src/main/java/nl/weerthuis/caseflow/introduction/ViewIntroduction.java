package nl.weerthuis.caseflow.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;

/** Shows a corporation whom it will meet, for as long as the introduction lives and the client agrees. */
@ApplicationScoped
class ViewIntroduction {

    private static final Set<String> FIELD_CLASSES = Set.of("P1", "P3");

    private final IntroductionRepository introductions;
    private final CaseAccess access;
    private final Acquaintances acquaintances;
    private final Cases cases;
    private final AccessTrail trail;

    ViewIntroduction(
            IntroductionRepository introductions,
            CaseAccess access,
            Acquaintances acquaintances,
            Cases cases,
            AccessTrail trail) {
        this.introductions = introductions;
        this.access = access;
        this.acquaintances = acquaintances;
        this.cases = cases;
        this.trail = trail;
    }

    @Transactional
    IntroductionView handle(UUID id) {
        var introduction = introductions.require(id, access.introductions());
        var sheet = cases.introduced(introduction.caseId());
        log(introduction, sheet);
        return acquaintances.of(introduction, sheet);
    }

    private void log(Introduction introduction, CaseSheet sheet) {
        trail.log("view-introduction", introduction.purpose(), sheet.clientId(), sheet.level(), FIELD_CLASSES);
    }
}
