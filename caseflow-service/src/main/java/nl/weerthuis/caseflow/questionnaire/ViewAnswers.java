package nl.weerthuis.caseflow.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the provider what was answered about its client; of a closed case no more. */
@ApplicationScoped
class ViewAnswers {

    record Query(UUID caseId, Paging paging) {}

    private final Cases cases;
    private final CaseAccess access;
    private final CaseAnswers caseAnswers;
    private final AccessTrail trail;

    ViewAnswers(Cases cases, CaseAccess access, CaseAnswers caseAnswers, AccessTrail trail) {
        this.cases = cases;
        this.access = access;
        this.caseAnswers = caseAnswers;
        this.trail = trail;
    }

    @Transactional
    Page<AnswerView> handle(Query query) {
        access.provider();
        var sheet = cases.see(query.caseId(), null).content();
        if (sheet.isClosed()) {
            throw Problem.unknown("questionnaires", sheet.id());
        }
        trail.outflow("view-questionnaires", sheet.clientId(), sheet.level(), Set.of("P3"));
        return caseAnswers.page(sheet, query.paging());
    }
}
