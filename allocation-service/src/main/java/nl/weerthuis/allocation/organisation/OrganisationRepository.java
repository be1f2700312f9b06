package nl.weerthuis.allocation.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    List<Organisation> known(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    Page<Organisation> page(Paging paging) {
        var all = find("order by name, id");
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }
}
