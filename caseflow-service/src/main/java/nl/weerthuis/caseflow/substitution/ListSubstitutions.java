package nl.weerthuis.caseflow.substitution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Who does whose work at the own organisation, those that last first. */
@ApplicationScoped
class ListSubstitutions {

    private final SubstitutionRepository substitutions;
    private final CaseAccess access;

    ListSubstitutions(SubstitutionRepository substitutions, CaseAccess access) {
        this.substitutions = substitutions;
        this.access = access;
    }

    @Transactional
    Page<SubstitutionView> handle(Paging paging) {
        var own = access.organisation();
        var views =
                substitutions.of(own, paging).stream().map(Substitution::view).toList();
        return Page.of(views, paging, substitutions.countOf(own));
    }
}
