package nl.weerthuis.allocation.withdrawal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import nl.weerthuis.allocation.access.Stewardship;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class AccessWithdrawalRepository implements PanacheRepositoryBase<AccessWithdrawal, UUID> {

    /** Locked; unknown unless the caller may give this access back. */
    AccessWithdrawal requireToChange(UUID id, Stewardship steward) {
        var rows = WithdrawalRows.of(steward).and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("access-withdrawal", id));
    }

    Page<AccessWithdrawal> page(Stewardship steward, Paging paging) {
        var rows = WithdrawalRows.of(steward);
        var found = find(rows.condition() + " order by withdrawnAt desc, id", rows.parameters());
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }
}
