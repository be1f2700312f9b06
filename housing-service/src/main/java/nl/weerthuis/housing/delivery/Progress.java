package nl.weerthuis.housing.delivery;

import java.util.Map;

/** How many records are how far. */
record Progress(Map<RecordOutcome, Integer> counts) {

    int of(RecordOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
