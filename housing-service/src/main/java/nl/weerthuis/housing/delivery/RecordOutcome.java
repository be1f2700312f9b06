package nl.weerthuis.housing.delivery;

import nl.weerthuis.housing.report.ImportOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one record of a large delivery, or that nothing did yet. */
@Schema(description = "What became of a record (Dutch: wacht, verwerkt, ongewijzigd, afgewezen, achterhaald)")
enum RecordOutcome {
    WAITING,
    ACCEPTED,
    UNCHANGED,
    REJECTED,
    STALE;

    static RecordOutcome of(ImportOutcome outcome) {
        return valueOf(outcome.name());
    }
}
