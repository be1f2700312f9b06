package nl.weerthuis.allocation.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
        // First the lock, then the account: a joined read under the lock would still see old accounts.
        getEntityManager()
                .createNativeQuery("select region from fair_share_state where region = ?1 for update")
                .setParameter(1, region)
                .getSingleResult();
        return getEntityManager().find(FairShareState.class, region);
    }

    List<ShareLedgerRow> of(Collection<UUID> caseIds) {
        return list("caseId in ?1", caseIds);
    }
}
