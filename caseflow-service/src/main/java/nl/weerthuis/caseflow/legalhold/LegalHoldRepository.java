package nl.weerthuis.caseflow.legalhold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class LegalHoldRepository implements PanacheRepositoryBase<LegalHold, UUID> {

    LegalHold require(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.unknown("legal-hold", id));
    }

    Optional<LegalHold> standing(UUID clientId, LocalDate day) {
        return list("clientId = ?1 and liftedOn is null order by placedOn, id", clientId).stream()
                .filter(hold -> hold.standsOn(day))
                .findFirst();
    }

    List<LegalHold> of(UUID clientId, Paging paging) {
        return find("clientId = ?1 order by placedOn, id", clientId)
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    long countOf(UUID clientId) {
        return count("clientId", clientId);
    }
}
