package nl.weerthuis.caseflow.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.parameter.PromiseParameters;
import nl.weerthuis.caseflow.precondition.EvidenceRule;
import nl.weerthuis.caseflow.questionnaire.Questionnaires;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** What is asked of a nomination beyond its form, whichever way it comes: answers to questions, and evidence. */
@ApplicationScoped
public class RegionDemands {

    private final Questionnaires questionnaires;
    private final EvidenceRule evidenceRule;
    private final PromiseParameters parameters;
    private final CaseAccess access;
    private final Clock clock;

    RegionDemands(
            Questionnaires questionnaires,
            EvidenceRule evidenceRule,
            PromiseParameters parameters,
            CaseAccess access,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.evidenceRule = evidenceRule;
        this.parameters = parameters;
        this.access = access;
        this.clock = clock;
    }

    /** Answers that no questionnaire has, also of a client who was nominated before. */
    @Transactional
    public List<Violation> faults(Nomination nomination) {
        return nomination.answers().isEmpty() ? List.of() : questionnaires.faults(nomination.answers());
    }

    /** What the region asks of a client who is new: answers to the questions of the group, and {@link #evidence}. */
    @Transactional
    public List<Violation> missing(Nomination nomination) {
        return Stream.concat(questions(nomination), evidence(nomination).stream())
                .toList();
    }

    /** What is said to be met, and rests on nothing where the region asks for evidence. */
    @Transactional
    public List<Violation> evidence(Nomination nomination) {
        var given = nomination.preconditions();
        return IntStream.range(0, given.size())
                .boxed()
                .flatMap(i -> evidenceRule.faults(given.get(i), access.region()).stream()
                        .map(fault -> fault.under("/preconditions/" + i)))
                .toList();
    }

    void require(Nomination nomination) {
        var all = Stream.concat(faults(nomination).stream(), missing(nomination).stream())
                .toList();
        if (!all.isEmpty()) {
            throw Problem.invalid(all);
        }
    }

    private Stream<Violation> questions(Nomination nomination) {
        var today = LocalDate.now(clock);
        if (!parameters.questionsRequired(access.region(), today)) {
            return Stream.empty();
        }
        return questionnaires.open(nomination.targetGroup(), today, nomination.answers()).stream()
                .map(open -> Violation.of(open.place(), "question-open"));
    }
}
