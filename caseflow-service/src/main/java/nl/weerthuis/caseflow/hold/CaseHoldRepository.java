package nl.weerthuis.caseflow.hold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CaseHoldRepository implements PanacheRepositoryBase<CaseHold, UUID> {

    List<CaseHold> of(UUID caseId) {
        return list("caseId = ?1 order by heldOn, id", caseId);
    }

    Optional<CaseHold> standing(UUID caseId, LocalDate today) {
        return find("caseId = ?1 and endedOn is null and until >= ?2", caseId, today)
                .firstResultOptional();
    }
}
