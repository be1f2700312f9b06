package nl.weerthuis.housing.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class CapacityRepository implements PanacheRepositoryBase<NeighbourhoodCapacity, UUID> {

    Page<NeighbourhoodCapacity> page(Rows visible, Paging paging) {
        var items = find(visible.condition() + " order by neighbourhoodCode, bearing.validFrom", visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, count(visible.condition(), visible.parameters()));
    }
}
