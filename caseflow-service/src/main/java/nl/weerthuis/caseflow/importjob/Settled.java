package nl.weerthuis.caseflow.importjob;

import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.imports.ImportFault;

/**
 * What became of one line.
 *
 * @param caseId null if there is none
 * @param keepsContent whether the line is still needed
 */
record Settled(long line, LineOutcome outcome, UUID caseId, Notes notes, boolean keepsContent) {

    /** Columns that differ, or what is wrong; never a value. */
    record Notes(List<String> differences, List<ImportFault> faults) {

        static final Notes NONE = new Notes(List.of(), List.of());
    }

    static Settled faulty(long line, List<ImportFault> faults) {
        return new Settled(line, LineOutcome.FAULTY, null, new Notes(List.of(), faults), false);
    }

    static Settled fresh(long line, boolean isNeeded) {
        return new Settled(line, LineOutcome.NEW, null, Notes.NONE, isNeeded);
    }

    static Settled nominated(long line, UUID caseId) {
        return new Settled(line, LineOutcome.NOMINATED, caseId, Notes.NONE, false);
    }

    static Settled known(long line, UUID caseId, List<String> differences) {
        return differences.isEmpty()
                ? new Settled(line, LineOutcome.KNOWN, caseId, Notes.NONE, false)
                : new Settled(line, LineOutcome.DIFFERENT, caseId, new Notes(differences, List.of()), false);
    }

    boolean isPlain() {
        return notes.differences().isEmpty() && notes.faults().isEmpty();
    }
}
