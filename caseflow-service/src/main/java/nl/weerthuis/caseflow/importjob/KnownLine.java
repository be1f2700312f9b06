package nl.weerthuis.caseflow.importjob;

import nl.weerthuis.caseflow.imports.JudgeLine.Judged;
import nl.weerthuis.caseflow.upsert.KnownNominations.Found;

/** A line of a client who was nominated before. */
final class KnownLine {

    private KnownLine() {}

    static Settled of(Judged line, Found found) {
        return Settled.known(line.line(), found.caseId(), line.names(found.differences()));
    }
}
