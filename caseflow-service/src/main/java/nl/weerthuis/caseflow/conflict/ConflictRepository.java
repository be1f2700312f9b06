package nl.weerthuis.caseflow.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ConflictRepository implements PanacheRepositoryBase<Conflict, UUID> {

    Conflict require(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("conflict", id));
    }

    List<Conflict> of(UUID caseId, Paging paging) {
        return find("caseId = ?1 order by listedAt, id", caseId)
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    long countOf(UUID caseId) {
        return count("caseId", caseId);
    }
}
