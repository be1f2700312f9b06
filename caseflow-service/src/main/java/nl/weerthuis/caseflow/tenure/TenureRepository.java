package nl.weerthuis.caseflow.tenure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TenureRepository implements PanacheRepositoryBase<Warning, UUID> {

    List<Warning> warnings(UUID caseId) {
        return list("caseId = ?1 order by givenOn, card desc, id", caseId);
    }

    boolean hasYellow(UUID caseId) {
        return count("caseId = ?1 and card = ?2", caseId, Card.YELLOW) > 0;
    }

    Optional<ReturnGuarantee> guarantee(UUID caseId) {
        return Optional.ofNullable(getEntityManager().find(ReturnGuarantee.class, caseId));
    }

    void promise(UUID caseId, ReturnGuarantee.View given) {
        guarantee(caseId)
                .ifPresentOrElse(
                        guarantee -> guarantee.promise(given),
                        () -> getEntityManager().persist(new ReturnGuarantee(caseId, given)));
    }
}
