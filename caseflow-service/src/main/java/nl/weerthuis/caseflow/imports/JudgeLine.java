package nl.weerthuis.caseflow.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.platform.problem.Violation;

/** What a line of a file comes to, before anything is done with it. */
@ApplicationScoped
public class JudgeLine {

    /**
     * A line that was read.
     *
     * @param nomination null when the line has faults
     */
    public record Judged(long line, Nomination nomination, List<ImportFault> faults) {

        public boolean isGood() {
            return nomination != null;
        }
    }

    private final LineReader reader;
    private final FaultSentences sentences;

    JudgeLine(LineReader reader, FaultSentences sentences) {
        this.reader = reader;
        this.sentences = sentences;
    }

    public Judged handle(Line line, Locale language) {
        var found = new Faults(line.number());
        var nomination = reader.read(line, found);
        return new Judged(
                line.number(),
                nomination,
                found.all().stream().map(fault -> view(fault, language)).toList());
    }

    /** A fault of the line as a whole. */
    public ImportFault fault(long line, Violation violation, Locale language) {
        return view(new LineFault(line, null, violation), language);
    }

    private ImportFault view(LineFault fault, Locale language) {
        var violation = fault.violation();
        return new ImportFault(fault.line(), fault.column(), violation.code(), sentences.of(violation, language));
    }
}
