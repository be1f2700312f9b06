package nl.weerthuis.caseflow.precondition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.weerthuis.caseflow.parameter.PromiseParameters;
import nl.weerthuis.platform.problem.Violation;

/** On what something must rest before it may be said to be met, where a region asks for that. To waive it stays free. */
@ApplicationScoped
public class EvidenceRule {

    private final PromiseParameters parameters;
    private final Clock clock;

    EvidenceRule(PromiseParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What keeps it from being met, as places in the assessment. */
    public List<Violation> faults(Assessment given, String region) {
        var today = LocalDate.now(clock);
        var kinds = given.code().evidence();
        if (given.status() != PreconditionStatus.MET
                || kinds.isEmpty()
                || !parameters.evidenceRequired(region, today)) {
            return List.of();
        }
        var evidence = given.evidence();
        if (evidence == null) {
            return List.of(Violation.of("/evidence", "precondition-evidence-required", sorted(kinds)));
        }
        if (!kinds.contains(evidence.kind())) {
            return List.of(Violation.of("/evidence/kind", "precondition-evidence-kind", sorted(kinds)));
        }
        var until = evidence.freshUntil(parameters.evidenceDays(given.code().name(), region, today));
        return until == null || !today.isAfter(until)
                ? List.of()
                : List.of(Violation.of("/evidence/on", "precondition-evidence-old", until));
    }

    private static List<EvidenceKind> sorted(Set<EvidenceKind> kinds) {
        return List.copyOf(new TreeSet<>(kinds));
    }
}
