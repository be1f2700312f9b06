package nl.weerthuis.allocation.withdrawal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.access.Stewardship;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class AccessWithdrawalRepository implements PanacheRepositoryBase<AccessWithdrawal, UUID> {

    /** Locked; unknown unless the caller may give this access back. */
    AccessWithdrawal requireToChange(UUID id, Stewardship steward) {
        var named = named(steward);
        named.put("id", id);
        return find("id = :id and " + rows(steward), named)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("access-withdrawal", id));
    }

    Page<AccessWithdrawal> page(Stewardship steward, Paging paging) {
        var rows = find(rows(steward) + " order by withdrawnAt desc, id", named(steward));
        return Page.of(rows.page(paging.page() - 1, paging.pageSize()).list(), paging, rows.count());
    }

    private static String rows(Stewardship steward) {
        return switch (steward.reach()) {
            case REGION -> "organisationId in (select o.id from Organisation o where o.region = :region)";
            case OWN_ORGANISATION -> "organisationId = :own";
            case NOBODY -> "1 = 0";
        };
    }

    private static Map<String, Object> named(Stewardship steward) {
        var named = new HashMap<String, Object>();
        switch (steward.reach()) {
            case REGION -> named.put("region", steward.region());
            case OWN_ORGANISATION -> named.put("own", steward.organisation());
            case NOBODY -> {}
        }
        return named;
    }
}
