package nl.weerthuis.caseflow.information;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class InformationRepository implements PanacheRepositoryBase<InformationRequest, UUID> {

    /** Of a case that was found before; locked, so that of two answers at once the second sees the first. */
    InformationRequest requireLocked(UUID caseId, UUID id) {
        return find("id = ?1 and caseId = ?2", id, caseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("information-request", id));
    }

    /** The last asked first. */
    Page<InformationRequest> of(UUID caseId, Paging paging) {
        var found = find("caseId = ?1 order by askedAt desc, id", caseId);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    List<InformationRequest> open(UUID caseId) {
        return list("caseId = ?1 and state = ?2 order by dueOn, id", caseId, InformationState.ASKED);
    }

    List<InformationRequest> all(UUID caseId) {
        return list("caseId", caseId);
    }
}
