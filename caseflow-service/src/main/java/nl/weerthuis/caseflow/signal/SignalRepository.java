package nl.weerthuis.caseflow.signal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

@ApplicationScoped
class SignalRepository implements PanacheRepositoryBase<Signal, UUID> {

    Signal require(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("signal", id));
    }

    List<Signal> of(UUID caseId) {
        return list("caseId = ?1 order by raisedOn, id", caseId);
    }
}
