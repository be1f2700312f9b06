package nl.weerthuis.caseflow.scaling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ScalingProposalRepository implements PanacheRepositoryBase<ScalingProposal, UUID> {

    Optional<ScalingProposal> find(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    Optional<ScalingProposal> openOf(UUID caseId) {
        return find("caseId = ?1 and state = ?2", caseId, ScalingState.PROPOSED).firstResultOptional();
    }

    boolean hasOpen(UUID caseId) {
        return count("caseId = ?1 and state = ?2", caseId, ScalingState.PROPOSED) > 0;
    }

    List<ScalingProposal> of(UUID caseId, Paging paging) {
        return find("caseId = ?1 order by proposedOn desc, id", caseId)
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    long countOf(UUID caseId) {
        return count("caseId", caseId);
    }
}
