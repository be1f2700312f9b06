package nl.weerthuis.housing.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<Target, UUID> {

    Target require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("target", id));
    }

    Page<Target> page(Rows visible, Paging paging) {
        List<Target> items = find(
                        visible.condition() + " order by period, municipalityCode, corporationId", visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, count(visible.condition(), visible.parameters()));
    }
}
