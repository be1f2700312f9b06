package nl.weerthuis.caseflow.precondition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PreconditionRepository implements PanacheRepositoryBase<Precondition, UUID> {

    List<Precondition> of(UUID caseId) {
        return list("caseId", caseId);
    }

    Optional<Precondition> find(UUID caseId, PreconditionCode code) {
        return find("caseId = ?1 and code = ?2", caseId, code).firstResultOptional();
    }
}
