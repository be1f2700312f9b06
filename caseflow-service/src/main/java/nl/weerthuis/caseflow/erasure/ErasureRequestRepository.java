package nl.weerthuis.caseflow.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ErasureRequestRepository implements PanacheRepositoryBase<ErasureRequest, UUID> {

    ErasureRequest require(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.unknown("erasure-request", id));
    }

    List<ErasureRequest> of(UUID clientId) {
        return list("clientId = ?1 order by receivedOn, id", clientId);
    }

    List<ErasureRequest> of(UUID clientId, Paging paging) {
        return find("clientId = ?1 order by receivedOn, id", clientId)
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    long countOf(UUID clientId) {
        return count("clientId", clientId);
    }
}
