package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Tenancies that the caller may see. A tenancy is somebody's home: each look is logged, as for a protected person. */
@ApplicationScoped
class FindTenancies {

    private final TenancyRepository tenancies;
    private final HousingAccess access;
    private final AccessLog log;
    private final TenancyHistory history;

    FindTenancies(TenancyRepository tenancies, HousingAccess access, AccessLog log, TenancyHistory history) {
        this.tenancies = tenancies;
        this.access = access;
        this.log = log;
        this.history = history;
    }

    record Query(TenancyStatus status, UUID offerId, LocalDate flipReviewBy, Paging paging) {}

    @Transactional
    Page<Tenancy> handle(Query query) {
        var visible = access.holds()
                .andIfGiven("status = :status", "status", query.status())
                .andIfGiven("offerId = :offer", "offer", query.offerId());
        var page = tenancies.page(flipAhead(visible, query.flipReviewBy()), query.paging());
        page.items().forEach(this::logged);
        return page;
    }

    private static Rows flipAhead(Rows visible, LocalDate by) {
        return by == null
                ? visible
                : visible.and("terms.flipReviewOn <= :by", "by", by)
                        .and("terms.contractForm = :form", "form", ContractForm.FLIP)
                        .and("status = :active", "active", TenancyStatus.ACTIVE);
    }

    @Transactional
    TenancyHistoryView history(UUID id) {
        return history.of(require(id).sheet());
    }

    @Transactional
    Tenancy require(UUID id) {
        return logged(tenancies.require(id, access.holds()));
    }

    private Tenancy logged(Tenancy tenancy) {
        log.record(new Access(
                "show-tenancy",
                "TENANCY",
                "TENANCY",
                tenancy.sheet().id(),
                Set.of("DWELLING", "TENANCY"),
                "PROTECTED"));
        return tenancy;
    }
}
