package nl.weerthuis.housing.dwelling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class AvailabilityRepository implements PanacheRepositoryBase<AvailabilityRevision, UUID> {

    /** Only after the dwelling was found to be visible. */
    Page<AvailabilityRevision> newestOf(UUID dwellingId, Paging paging) {
        var all = find("dwellingId = ?1 order by statedAt desc, id", dwellingId);
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }
}
