package nl.weerthuis.caseflow.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Lists the escalated cases that the caller may see; without words, so that it needs no line in the access log. */
@ApplicationScoped
class ListEscalations {

    private final CaseEscalationRepository repository;
    private final Escalations escalations;
    private final CaseAccess access;

    ListEscalations(CaseEscalationRepository repository, Escalations escalations, CaseAccess access) {
        this.repository = repository;
        this.escalations = escalations;
        this.access = access;
    }

    /** @param level null: all */
    @Transactional
    Page<EscalationView> handle(Level level, Paging paging) {
        return repository.open(access.readable(null), level, paging).map(one -> escalations.view(one, null));
    }
}
