package nl.weerthuis.caseflow.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.imports.JudgeLine.Judged;
import nl.weerthuis.caseflow.upsert.KnownNominations.Found;

/** Writes down what became of each line. */
final class ReportWriter {

    private final boolean dry;
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<ImportReport.CaseOfLine> cases = new ArrayList<>();
    private final List<ImportReport.Difference> differences = new ArrayList<>();
    private int accepted;
    private int unchanged;

    ReportWriter(boolean dry) {
        this.dry = dry;
    }

    boolean isDry() {
        return dry;
    }

    void faults(Judged line) {
        faults.addAll(line.faults());
    }

    /** A line that would become a case. */
    void fresh(Judged line) {
        accepted++;
    }

    void opened(Judged line, UUID caseId) {
        accepted++;
        cases.add(new ImportReport.CaseOfLine(line.line(), caseId));
    }

    void known(Judged line, Found found) {
        unchanged++;
        cases.add(new ImportReport.CaseOfLine(line.line(), found.caseId()));
        var columns = line.names(found.differences());
        if (!columns.isEmpty()) {
            differences.add(new ImportReport.Difference(line.line(), found.caseId(), columns));
        }
    }

    /** The reference of a line before it, in a dry run. */
    void again(Judged line) {
        unchanged++;
    }

    ImportReport of(int lines) {
        return new ImportReport(
                lines,
                accepted,
                unchanged,
                lines - accepted - unchanged,
                dry,
                List.copyOf(faults),
                List.copyOf(cases),
                List.copyOf(differences));
    }
}
