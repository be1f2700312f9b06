package nl.weerthuis.caseflow.importjob;

import java.util.Optional;
import nl.weerthuis.caseflow.imports.Column;
import nl.weerthuis.caseflow.imports.JudgeLine.Judged;
import nl.weerthuis.caseflow.upsert.KnownNominations.Found;

/** A line of a client who was nominated before. */
final class KnownLine {

    private KnownLine() {}

    static Settled of(Judged line, Found found) {
        var columns = found.differences().stream()
                .map(Column::at)
                .flatMap(Optional::stream)
                .map(Column::header)
                .distinct()
                .toList();
        return Settled.known(line.line(), found.caseId(), columns);
    }
}
