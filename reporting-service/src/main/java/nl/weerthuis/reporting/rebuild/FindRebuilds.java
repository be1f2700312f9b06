package nl.weerthuis.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.platform.rows.OnDuty;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** How rebuilds went; the service's own business, shown to its operator. */
@ApplicationScoped
class FindRebuilds {

    private final RebuildRepository rebuilds;

    FindRebuilds(RebuildRepository rebuilds) {
        this.rebuilds = rebuilds;
    }

    @OnDuty
    @Transactional
    Page<RebuildView> handle(Paging paging) {
        return rebuilds.page(paging);
    }

    @OnDuty
    @Transactional
    RebuildView handle(UUID rebuildId) {
        return rebuilds.require(rebuildId);
    }
}
