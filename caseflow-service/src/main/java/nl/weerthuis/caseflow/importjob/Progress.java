package nl.weerthuis.caseflow.importjob;

import java.util.Map;

/** How many lines of a file came to what. */
record Progress(Map<LineOutcome, Integer> counts) {

    int of(LineOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
