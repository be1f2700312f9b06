package nl.weerthuis.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import nl.weerthuis.reporting.sql.Sql;

/** What was frozen; it is only ever added to. */
@ApplicationScoped
class SnapshotRepository {

    private static final String ADD = """
            insert into snapshot (snapshot_id, region, as_of, frozen_at, threshold, rounding)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_FIGURE = """
            insert into indicator_row (snapshot_id, theme, position, measure, unit, municipality_code, target_group,
                breakdown, corporation_id, corporation_name, period, exact, published, suppressed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select name from organisation where organisation_id = ?), ?, ?, ?, ?)
            """;
    private static final String OF_REGION = "from snapshot where region = ?";
    private static final String NEWEST_FIRST = " order by frozen_at desc, snapshot_id";

    private final Sql sql;

    SnapshotRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Snapshot snapshot) {
        sql.update(
                ADD,
                snapshot.snapshotId(),
                snapshot.region(),
                snapshot.asOf(),
                snapshot.frozenAt(),
                snapshot.threshold(),
                snapshot.rounding());
    }

    void addFigures(UUID snapshotId, String theme, List<Figure> figures) {
        var rows = new ArrayList<List<Object>>();
        for (var figure : figures) {
            var label = figure.label();
            rows.add(Arrays.asList(
                    snapshotId,
                    theme,
                    rows.size(),
                    label.measure(),
                    label.unit(),
                    label.municipalityCode(),
                    label.targetGroup(),
                    label.breakdown(),
                    label.corporationId(),
                    label.corporationId(),
                    label.period(),
                    figure.exact(),
                    figure.published(),
                    figure.suppressed()));
        }
        sql.updateAll(ADD_FIGURE, rows);
    }

    Page<Snapshot> page(String region, Paging paging) {
        var total = sql.count("select count(*) as count " + OF_REGION, List.of(region));
        var found = sql.list(
                Snapshot::of,
                "select * " + OF_REGION + NEWEST_FIRST + " offset ? limit ?",
                List.of(region, paging.offset(), paging.pageSize()));
        return Page.of(found, paging, total);
    }

    Optional<Snapshot> newest(String region) {
        return sql.first(Snapshot::of, "select * " + OF_REGION + NEWEST_FIRST + " limit 1", List.of(region));
    }

    Optional<Snapshot> find(String region, UUID snapshotId) {
        return sql.first(Snapshot::of, "select * " + OF_REGION + " and snapshot_id = ?", List.of(region, snapshotId));
    }
}
