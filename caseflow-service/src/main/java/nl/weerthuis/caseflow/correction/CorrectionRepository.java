package nl.weerthuis.caseflow.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class CorrectionRepository implements PanacheRepositoryBase<Correction, UUID> {

    /** Locked, so that of two decisions at once the second finds it decided. */
    Correction require(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.unknown("correction-request", id));
    }

    List<Correction> of(UUID caseId, Paging paging) {
        return find("caseId = ?1 order by receivedOn, id", caseId)
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    long countOf(UUID caseId) {
        return count("caseId", caseId);
    }
}
