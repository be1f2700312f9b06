package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
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

    FindTenancies(TenancyRepository tenancies, HousingAccess access, AccessLog log) {
        this.tenancies = tenancies;
        this.access = access;
        this.log = log;
    }

    record Query(TenancyStatus status, UUID offerId, Paging paging) {}

    @Transactional
    Page<Tenancy> handle(Query query) {
        var visible = access.holds()
                .andIfGiven("status = :status", "status", query.status())
                .andIfGiven("offerId = :offer", "offer", query.offerId());
        var page = tenancies.page(visible, query.paging());
        page.items().forEach(this::logged);
        return page;
    }

    @Transactional
    Tenancy require(UUID id) {
        return logged(tenancies.require(id, access.holds()));
    }

    private Tenancy logged(Tenancy tenancy) {
        log.record(new Access(
                "show-tenancy", "TENANCY", "TENANCY", tenancy.id(), Set.of("DWELLING", "TENANCY"), "PROTECTED"));
        return tenancy;
    }
}
