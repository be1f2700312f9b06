package nl.weerthuis.reporting.snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.reporting.sql.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All figures of a region, frozen on a day (Dutch: momentopname).")
public record Snapshot(
        @Schema(description = "The snapshot (Dutch: momentopname).")
        UUID snapshotId,

        @Schema(description = "Region (Dutch: regio).") String region,

        @Schema(description = "The day that the figures are of (Dutch: peildatum).")
        LocalDate asOf,

        @Schema(description = "When they were frozen (Dutch: vastgelegd).")
        Instant frozenAt,

        @Schema(description = "Fewer people than this are not shown (Dutch: onderdrukkingsgrens).")
        int threshold,

        @Schema(description = "Counts outside the region's own staff are multiples of this (Dutch: afronding).")
        int rounding) {

    static Snapshot of(Row row) throws SQLException {
        return new Snapshot(
                row.id("snapshot_id"),
                row.text("region"),
                row.date("as_of"),
                row.moment("frozen_at"),
                row.number("threshold").intValue(),
                row.number("rounding").intValue());
    }
}
