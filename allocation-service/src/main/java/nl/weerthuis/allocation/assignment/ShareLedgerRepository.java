package nl.weerthuis.allocation.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ShareLedgerRepository implements PanacheRepositoryBase<ShareLedgerRow, UUID> {

    /** The account of the region; whoever has it, has it alone until the transaction ends. */
    FairShareState account(String region) {
        getEntityManager().createNativeQuery("""
                        insert into fair_share_state (region, cases, denominator) values (?1, 0, 1)
                        on conflict do nothing
                        """).setParameter(1, region).executeUpdate();
        var account = getEntityManager().find(FairShareState.class, region, LockModeType.PESSIMISTIC_WRITE);
        // Another case of this transaction's session may have loaded it before the lock was held.
        getEntityManager().refresh(account);
        return account;
    }

    List<ShareLedgerRow> of(Collection<UUID> caseIds) {
        return list("caseId in ?1", caseIds);
    }
}
