package nl.weerthuis.allocation.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    /** Of another region it is unknown. */
    Agreement require(UUID id, String region) {
        return find("id = ?1 and region = ?2", id, region)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("agreement", id));
    }

    /** Versions in force on the date; the newest first. */
    List<Agreement> inForce(LocalDate date) {
        return list("validFrom <= ?1 and validUntil >= ?1 order by agreementVersion desc, adoptedAt desc", date);
    }

    /** Until this transaction ends nobody adopts an agreement; several may hold on at once. */
    void holdOn() {
        lock("select cast(pg_advisory_xact_lock_shared(hashtext('agreement')) as text)");
    }

    /** Waits for those who hold on, so that whoever decided without this agreement can be found. */
    void becomeOnlyOne() {
        lock("select cast(pg_advisory_xact_lock(hashtext('agreement')) as text)");
    }

    private void lock(String call) {
        getEntityManager().createNativeQuery(call).getSingleResult();
    }

    Page<Agreement> page(String region, Paging paging) {
        var all = find("region = ?1 order by agreementVersion desc, id", region);
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }
}
