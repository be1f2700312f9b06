package nl.weerthuis.caseflow.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<Draft, UUID> {

    Draft require(UUID id, UUID provider) {
        return find("id = ?1 and providerId = ?2", id, provider)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("draft", id));
    }

    /** Locked until the transaction ends, so that of two changes at once the second sees the first. */
    Draft requireLocked(UUID id, UUID provider) {
        return find("id = ?1 and providerId = ?2", id, provider)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("draft", id));
    }

    /** The last changed first. */
    Page<Draft> of(UUID provider, DraftState state, Paging paging) {
        return LongList.page(
                getEntityManager(),
                Draft.class,
                "from Draft d where d.providerId = :provider and d.state = :state",
                "order by d.changedAt desc, d.id",
                Map.of("provider", provider, "state", state),
                paging);
    }

    List<Draft> openOf(UUID client) {
        return list("clientId = ?1 and state = ?2", client, DraftState.OPEN);
    }
}
