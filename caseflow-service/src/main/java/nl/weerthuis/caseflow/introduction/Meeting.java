package nl.weerthuis.caseflow.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.consent.Consents;
import nl.weerthuis.caseflow.consent.FieldGroup;
import nl.weerthuis.platform.problem.Problem;

/** Opens of somebody what the client agreed to, and says so in the access log. */
@ApplicationScoped
class Meeting {

    private final Cases cases;
    private final Consents consents;
    private final Acquaintances acquaintances;
    private final AccessTrail trail;

    Meeting(Cases cases, Consents consents, Acquaintances acquaintances, AccessTrail trail) {
        this.cases = cases;
        this.consents = consents;
        this.acquaintances = acquaintances;
        this.trail = trail;
    }

    /** Of an introduction that was found to live; consent is asked once more, per group of fields. */
    Acquaintance of(Introduction introduction, IntroductionPurpose purpose) {
        var sheet = cases.introduced(introduction.caseId());
        var open = consents.open(sheet.id(), purpose.partyKind(), purpose.scope(), purpose.opens());
        if (open.isEmpty()) {
            throw Problem.unknown("introduction", introduction.id());
        }
        log(purpose, sheet, open);
        return acquaintances.of(introduction, sheet, open);
    }

    private void log(IntroductionPurpose purpose, CaseSheet sheet, Set<FieldGroup> open) {
        var classes = new TreeSet<String>();
        open.forEach(group -> classes.add(group.fieldClass()));
        trail.log("view-introduction", purpose.name(), sheet.clientId(), sheet.level(), classes);
    }
}
