package nl.weerthuis.caseflow.aftercare;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AftercareRepository implements PanacheRepositoryBase<AftercareMoment, UUID> {

    List<AftercareMoment> of(UUID caseId) {
        return list("caseId = ?1 order by round, recordedOn, moment", caseId);
    }
}
