package nl.weerthuis.caseflow.protection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class LoweringRepository implements PanacheRepositoryBase<ProtectionLowering, UUID> {

    ProtectionLowering require(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("protection-lowering", id));
    }

    void requireNoneOpen(UUID caseId) {
        if (count("caseId = ?1 and state = ?2", caseId, LoweringState.REQUESTED) > 0) {
            throw Problem.conflict("protection-lowering-open");
        }
    }

    /** The last asked first. */
    Page<ProtectionLowering> of(UUID caseId, Paging paging) {
        var found = find("caseId = ?1 order by requestedAt desc, id", caseId);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }
}
