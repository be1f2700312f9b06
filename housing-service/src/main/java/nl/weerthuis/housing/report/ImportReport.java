package nl.weerthuis.housing.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of a delivery, record by record (Dutch: verslag van de aanlevering)")
public record ImportReport(
        @Schema(description = "Whether this is what would happen, and nothing was changed (Dutch: proefdraaien)")
        boolean dryRun,

        @Schema(description = "Number of records (Dutch: aantal regels)")
        int records,

        @Schema(description = "Taken in (Dutch: verwerkt)") int accepted,

        @Schema(description = "Known already (Dutch: ongewijzigd)")
        int unchanged,

        @Schema(description = "Not taken in (Dutch: afgewezen)")
        int rejected,

        @Schema(description = "Older than what is known, nothing changed (Dutch: achterhaald)")
        int stale,

        @Schema(description = "Taken in or known already, with something to look at (Dutch: met opmerking)")
        int flagged,

        @Schema(description = "Record by record, in the order of the delivery (Dutch: resultaten)")
        List<ImportResult> results) {

    public static ImportReport of(List<ImportResult> results) {
        return new ImportReport(
                false,
                results.size(),
                count(results, ImportOutcome.ACCEPTED),
                count(results, ImportOutcome.UNCHANGED),
                count(results, ImportOutcome.REJECTED),
                count(results, ImportOutcome.STALE),
                (int) results.stream()
                        .filter(result -> result.outcome() == ImportOutcome.ACCEPTED
                                || result.outcome() == ImportOutcome.UNCHANGED)
                        .filter(result -> !result.faults().isEmpty())
                        .count(),
                List.copyOf(results));
    }

    /** @param dryRun whether nothing of it happened */
    public ImportReport rehearsed(boolean dryRun) {
        return new ImportReport(dryRun, records, accepted, unchanged, rejected, stale, flagged, results);
    }

    private static int count(List<ImportResult> results, ImportOutcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
