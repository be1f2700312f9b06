package nl.weerthuis.caseflow.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weerthuis.caseflow.nomination.NominateClient;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.nomination.Outcome;

/** Nominates every good line of a file, each in a transaction of its own, and says what is wrong with the others. */
@ApplicationScoped
class ImportNominations {

    record Command(byte[] content, Locale language) {}

    private final NominationFile file;
    private final LineReader reader;
    private final NominateClient nominateClient;
    private final FaultSentences sentences;

    ImportNominations(NominationFile file, LineReader reader, NominateClient nominateClient, FaultSentences sentences) {
        this.file = file;
        this.reader = reader;
        this.nominateClient = nominateClient;
        this.sentences = sentences;
    }

    ImportReport handle(Command command) {
        var lines = file.read(command.content());
        var faults = new ArrayList<LineFault>();
        var cases = new ArrayList<ImportReport.CaseOfLine>();
        int accepted = 0;
        for (var line : lines) {
            var found = new Faults(line.number());
            var nomination = reader.read(line, found);
            faults.addAll(found.all());
            if (nomination != null && nominate(line, nomination, cases)) {
                accepted++;
            }
        }
        return new ImportReport(
                lines.size(),
                accepted,
                cases.size() - accepted,
                lines.size() - cases.size(),
                faults.stream().map(fault -> view(fault, command.language())).toList(),
                List.copyOf(cases));
    }

    /** True for a new case, false for one that was known. */
    private boolean nominate(Line line, Nomination nomination, List<ImportReport.CaseOfLine> cases) {
        var outcome = QuarkusTransaction.requiringNew().call(() -> nominateClient.handle(nomination));
        if (outcome instanceof Outcome.Opened opened) {
            cases.add(new ImportReport.CaseOfLine(
                    line.number(), opened.dossier().sheet().id()));
            return true;
        }
        cases.add(new ImportReport.CaseOfLine(line.number(), ((Outcome.Known) outcome).caseId()));
        return false;
    }

    private ImportReport.Fault view(LineFault fault, Locale language) {
        var violation = fault.violation();
        return new ImportReport.Fault(
                fault.line(), fault.column(), violation.code(), sentences.of(violation, language));
    }
}
