package nl.weerthuis.reporting.snapshot;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.OnDuty;
import nl.weerthuis.reporting.sql.Sql;

/** Freezes all figures of a region as they are now; they stay for ever. */
@ApplicationScoped
class FreezeSnapshot {

    // No fact is applied meanwhile, so all tables are of one moment. It takes milliseconds.
    private static final String ONE_MOMENT =
            "lock table case_standing, offer_standing, dwelling, target, realisation in share mode";
    private static final String MUNICIPALITIES =
            "select municipality_code from region_municipality where region = ? order by municipality_code";
    private static final String TARGET_GROUPS = """
            select target_groups from agreement where region = ?
            order by valid_from <= ? desc, valid_from desc, version desc limit 1
            """;

    private final List<Theme> themes;
    private final Publication publication;
    private final SnapshotRepository snapshots;
    private final Sql sql;
    private final Clock clock;

    FreezeSnapshot(
            @All List<Theme> themes, Publication publication, SnapshotRepository snapshots, Sql sql, Clock clock) {
        this.themes = themes;
        this.publication = publication;
        this.snapshots = snapshots;
        this.sql = sql;
        this.clock = clock;
    }

    // Counts over all cases; only what is safe to tell leaves it.
    @OnDuty
    @Transactional
    Snapshot handle(String region) {
        sql.update(ONE_MOMENT);
        var scope = scope(region);
        var snapshot = new Snapshot(
                UUID.randomUUID(),
                region,
                scope.asOf(),
                clock.instant(),
                publication.threshold(),
                publication.rounding());
        snapshots.add(snapshot);
        themes.forEach(theme -> snapshots.addFigures(snapshot.snapshotId(), theme.name(), theme.figures(scope)));
        return snapshot;
    }

    private Scope scope(String region) {
        var today = LocalDate.now(clock);
        var groups = sql.first(row -> row.texts("target_groups"), TARGET_GROUPS, List.of(region, today))
                .orElseThrow(() -> Problem.conflict("no-agreement"));
        var municipalities = sql.list(row -> row.text("municipality_code"), MUNICIPALITIES, List.of(region));
        return new Scope(region, today, municipalities, groups);
    }
}
