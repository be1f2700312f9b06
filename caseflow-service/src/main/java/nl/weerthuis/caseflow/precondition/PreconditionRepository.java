package nl.weerthuis.caseflow.precondition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PreconditionRepository implements PanacheRepositoryBase<Precondition, UUID> {

    // An offer that was made has answered the questions before it, as long as it stands.
    private static final String STALE = """
            select p from Precondition p, CaseFile c
            where c.id = p.caseId and p.status = MET and p.freshUntil < :today
              and c.erasedOn is null and c.closedOn is null and c.state not in (CONTRACTED, HOUSED, AFTERCARE)
              and (p.code in :ofContract or c.state not in (OFFERED, ACCEPTED)) and p.code <> DAY_ACTIVITY
            order by p.freshUntil, p.id
            """;

    List<Precondition> stale(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(STALE, Precondition.class)
                .setParameter("today", today)
                .setParameter("ofContract", PreconditionCode.before(PreconditionCode.Step.CONTRACT))
                .setMaxResults(limit)
                .getResultList();
    }

    List<Precondition> of(UUID caseId) {
        return list("caseId", caseId);
    }

    Optional<Precondition> find(UUID caseId, PreconditionCode code) {
        return find("caseId = ?1 and code = ?2", caseId, code).firstResultOptional();
    }
}
