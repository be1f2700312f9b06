package nl.weerthuis.caseflow.dispute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class OriginDisputeRepository implements PanacheRepositoryBase<OriginDispute, UUID> {

    OriginDispute require(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("origin-dispute", id));
    }

    Optional<OriginDispute> openOf(UUID caseId) {
        return find("caseId = ?1 and step <> ?2", caseId, DisputeStep.SETTLED).firstResultOptional();
    }

    boolean hasOpen(UUID caseId) {
        return count("caseId = ?1 and step <> ?2", caseId, DisputeStep.SETTLED) > 0;
    }

    List<OriginDispute> of(UUID caseId, Paging paging) {
        return find("caseId = ?1 order by raisedOn desc, id", caseId)
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    long countOf(UUID caseId) {
        return count("caseId", caseId);
    }
}
