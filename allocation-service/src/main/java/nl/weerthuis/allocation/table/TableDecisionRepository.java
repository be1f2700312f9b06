package nl.weerthuis.allocation.table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TableDecisionRepository implements PanacheRepositoryBase<TableDecision, UUID> {

    List<TableDecision> of(UUID sessionId) {
        return list("sessionId = ?1 order by decidedAt, id", sessionId);
    }

    boolean decidedBy(UUID sessionId, UUID caseId) {
        return count("sessionId = ?1 and caseId = ?2", sessionId, caseId) > 0;
    }
}
