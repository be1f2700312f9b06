package nl.weerthuis.caseflow.questionnaire;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class AnswerRepository implements PanacheRepositoryBase<QuestionnaireAnswer, UUID> {

    Page<QuestionnaireAnswer> of(UUID caseId, Paging paging) {
        var found = find("caseId = ?1 order by answeredAt desc, id", caseId);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    List<QuestionnaireAnswer> all(UUID caseId) {
        return list("caseId = ?1 order by answeredAt, id", caseId);
    }
}
