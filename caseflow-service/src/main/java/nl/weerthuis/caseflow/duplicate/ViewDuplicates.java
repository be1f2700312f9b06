package nl.weerthuis.caseflow.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Lists the pairs of the region, the likeliest first; who they are stands in the cases. */
@ApplicationScoped
class ViewDuplicates {

    private final DuplicateRepository duplicates;
    private final CaseAccess access;

    ViewDuplicates(DuplicateRepository duplicates, CaseAccess access) {
        this.duplicates = duplicates;
        this.access = access;
    }

    @Transactional
    Page<DuplicateView> handle(DuplicateState state, Paging paging) {
        return duplicates.matching(access.changeable(), state, paging).map(Duplicate::view);
    }
}
