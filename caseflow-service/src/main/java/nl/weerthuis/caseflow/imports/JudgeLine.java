package nl.weerthuis.caseflow.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.nomination.RegionDemands;
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
    private final RegionDemands demands;

    JudgeLine(LineReader reader, KeptJson documents, FaultSentences sentences, RegionDemands demands) {
        this.reader = reader;
        this.documents = documents;
        this.sentences = sentences;
        this.demands = demands;
    }

    public Judged handle(Line line, Locale language) {
        var found = new Faults(line.number());
        var nomination = line.isDocument() ? document(line, found) : reader.read(line, found);
        if (nomination != null) {
            demands.faults(nomination).forEach(violation -> found.add(violation, line.isDocument()));
        }
        return judged(line.number(), nomination, found, line.isDocument(), language);
    }

    /** The line of a client who is new, of whom the region may ask more than of one who was nominated before. */
    public Judged asNew(Judged line, Locale language) {
        var found = new Faults(line.line());
        demands.missing(line.nomination()).forEach(violation -> found.add(violation, line.isDocument()));
        return found.isEmpty() ? line : judged(line.line(), line.nomination(), found, line.isDocument(), language);
    }

    private Judged judged(long line, Nomination nomination, Faults found, boolean isDocument, Locale language) {
        return new Judged(
                line,
                found.isEmpty() ? nomination : null,
                found.all().stream().map(fault -> view(fault, language)).toList(),
                isDocument);
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
