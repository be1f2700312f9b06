package nl.weerthuis.caseflow.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class TransferRepository implements PanacheRepositoryBase<ProviderTransfer, UUID> {

    /** Locked until the transaction ends, so that of two answers at once the second sees the first. */
    ProviderTransfer requireLocked(UUID id, RowRule rule) {
        return find("from ProviderTransfer t where " + rule.and("t.id = :id"), rule.with(Map.of("id", id)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("transfer", id));
    }

    /** The last offered first; null for every state. */
    Page<ProviderTransfer> matching(RowRule rule, TransferState state, Paging paging) {
        return LongList.page(
                getEntityManager(),
                ProviderTransfer.class,
                "from ProviderTransfer t where " + rule.and(state == null ? "1 = 1" : "t.state = :state"),
                "order by t.offeredAt desc, t.id",
                rule.with(state == null ? Map.of() : Map.of("state", state)),
                paging);
    }
}
