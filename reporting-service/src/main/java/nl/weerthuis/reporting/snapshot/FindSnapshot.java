package nl.weerthuis.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** The snapshot that is asked for, or the newest. */
@ApplicationScoped
public class FindSnapshot {

    private final SnapshotRepository snapshots;

    FindSnapshot(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    public Snapshot handle(String region, Optional<UUID> asked) {
        return asked.map(id -> snapshots.find(region, id))
                .orElseGet(() -> snapshots.newest(region))
                .orElseThrow(() -> Problem.unknown("snapshot", asked));
    }
}
