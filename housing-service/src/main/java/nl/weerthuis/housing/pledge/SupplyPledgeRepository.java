package nl.weerthuis.housing.pledge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class SupplyPledgeRepository implements PanacheRepositoryBase<SupplyPledge, UUID> {

    private static final String LATEST = """
            select distinct on (target_id) target_id, number from supply_pledge
            where target_id = any (cast(:targets as uuid[]))
            order by target_id, position desc
            """;

    @SuppressWarnings("unchecked")
    Map<UUID, Integer> latest(Collection<UUID> targets) {
        var latest = new HashMap<UUID, Integer>();
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(LATEST)
                .setParameter("targets", targets.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> latest.put((UUID) row[0], (Integer) row[1]));
        return latest;
    }

    Page<SupplyPledge> page(Rows visible, Paging paging) {
        return LongList.page(
                getEntityManager(),
                SupplyPledge.class,
                "from SupplyPledge where " + visible.condition(),
                "order by position desc",
                visible.parameters(),
                paging);
    }
}
