package nl.weerthuis.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** What was frozen of a region. */
@ApplicationScoped
class FindSnapshots {

    private final SnapshotRepository snapshots;

    FindSnapshots(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    @Transactional
    Page<Snapshot> handle(String region, Paging paging) {
        return snapshots.page(region, paging);
    }
}
