package nl.weerthuis.housing.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Conflicts about supply that the caller may see. */
@ApplicationScoped
class FindConflicts {

    private final SupplyConflictRepository conflicts;
    private final HousingAccess access;

    FindConflicts(SupplyConflictRepository conflicts, HousingAccess access) {
        this.conflicts = conflicts;
        this.access = access;
    }

    /** @param state null for all */
    @Transactional
    Page<SupplyConflictView> handle(ConflictState state, Paging paging) {
        var visible = access.holds().andIfGiven("state = :state", "state", state);
        return conflicts.page(visible, paging).map(SupplyConflict::view);
    }

    @Transactional
    SupplyConflictView require(UUID id) {
        return conflicts.require(id, access.holds()).view();
    }
}
