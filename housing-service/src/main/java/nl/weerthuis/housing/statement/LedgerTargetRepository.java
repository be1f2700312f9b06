package nl.weerthuis.housing.statement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class LedgerTargetRepository implements PanacheRepositoryBase<LedgerTarget, UUID> {

    /** More targets than a region can have in one year. */
    private static final int MOST = 50_000;

    private static final String ORDER = "order by municipalityCode, corporationId, period, targetGroup, id";

    Page<LedgerTarget> page(Rows visible, Paging paging) {
        return LongList.page(
                getEntityManager(),
                LedgerTarget.class,
                "from LedgerTarget where " + visible.condition(),
                ORDER,
                visible.parameters(),
                paging);
    }

    List<LedgerTarget> all(Rows visible) {
        return find(visible.condition() + " " + ORDER, visible.parameters())
                .page(0, MOST)
                .list();
    }
}
