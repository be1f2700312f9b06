package nl.weerthuis.caseflow.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.KeptJson;

/** What a line of a file comes to, before anything is done with it. */
@ApplicationScoped
public class JudgeLine {

    /**
     * A line that was read.
     *
     * @param nomination null when the line has faults
     * @param isDocument whether its places are those of a JSON document, and not columns
     */
    public record Judged(long line, Nomination nomination, List<ImportFault> faults, boolean isDocument) {

        public boolean isGood() {
            return nomination != null;
        }

        /** What the sender calls these places of a nomination: columns, or the places themselves in JSON. */
        public List<String> names(List<String> places) {
            return isDocument
                    ? places
                    : places.stream()
                            .map(Column::at)
                            .flatMap(Optional::stream)
                            .map(Column::header)
                            .distinct()
                            .toList();
        }
    }

    private final LineReader reader;
    private final KeptJson documents;
    private final FaultSentences sentences;

    JudgeLine(LineReader reader, KeptJson documents, FaultSentences sentences) {
        this.reader = reader;
        this.documents = documents;
        this.sentences = sentences;
    }

    public Judged handle(Line line, Locale language) {
        var found = new Faults(line.number());
        var nomination = line.isDocument() ? document(line, found) : reader.read(line, found);
        return new Judged(
                line.number(),
                nomination,
                found.all().stream().map(fault -> view(fault, language)).toList(),
                line.isDocument());
    }

    /** As strictly as from the body of a request. */
    private Nomination document(Line line, Faults faults) {
        try {
            return documents.read(line.document(), Nomination.class);
        } catch (Problem problem) {
            problem.violations().forEach(faults::atPlace);
            return null;
        }
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
