package nl.weerthuis.housing.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.housing.ledger.Contract;
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

    List<Target> covering(Contract contract, List<String> periods) {
        return list(
                "municipalityCode = ?1 and corporationId = ?2 and period in ?3 order by targetGroup, unit",
                contract.municipalityCode(),
                contract.corporationId(),
                periods);
    }

    void refresh(Target target) {
        getEntityManager().refresh(target);
    }

    Page<Target> page(Rows visible, Paging paging) {
        List<Target> items = find(
                        visible.condition() + " order by period, municipalityCode, corporationId, targetGroup",
                        visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, count(visible.condition(), visible.parameters()));
    }
}
