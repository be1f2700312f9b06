package nl.weerthuis.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.reporting.access.FigureAccess;
import nl.weerthuis.reporting.access.FigureScope;
import nl.weerthuis.reporting.snapshot.FindSnapshot;
import nl.weerthuis.reporting.sql.Row;
import nl.weerthuis.reporting.sql.Sql;

/** A table of a frozen snapshot, as far as the caller may see it. */
@ApplicationScoped
class ReadTable {

    private static final String FIGURES =
            "select * from indicator_row where snapshot_id = ? and theme = ? order by position";

    private final FindSnapshot findSnapshot;
    private final FigureAccess access;
    private final Sql sql;

    ReadTable(FindSnapshot findSnapshot, FigureAccess access, Sql sql) {
        this.findSnapshot = findSnapshot;
        this.access = access;
        this.sql = sql;
    }

    @Transactional
    IndicatorTable handle(String theme, Optional<UUID> snapshotId) {
        var scope = access.scope();
        var snapshot = findSnapshot.handle(scope.region(), snapshotId);
        return new IndicatorTable(
                snapshot.snapshotId(),
                snapshot.asOf(),
                snapshot.region(),
                snapshot.threshold(),
                scope.wholeRegion() ? 1 : snapshot.rounding(),
                sql.list(row -> line(row, theme, scope), FIGURES, List.of(snapshot.snapshotId(), theme)));
    }

    private static IndicatorTable.Line line(Row row, String theme, FigureScope scope) throws SQLException {
        var municipality = row.text("municipality_code");
        var corporation = row.id("corporation_id");
        var exactly = scope.isExact(theme, municipality, corporation);
        var exact = row.number("exact");
        return new IndicatorTable.Line(
                row.text("measure"),
                row.text("unit"),
                municipality,
                row.text("target_group"),
                row.text("breakdown"),
                corporation,
                row.text("corporation_name"),
                row.text("period"),
                exactly ? exact : row.number("published"),
                row.truth("suppressed") && !(exactly && exact != null));
    }
}
