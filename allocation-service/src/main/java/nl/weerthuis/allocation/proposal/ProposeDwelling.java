package nl.weerthuis.allocation.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.fit.Fit;
import nl.weerthuis.allocation.fit.FitCheck;
import nl.weerthuis.allocation.fit.Remark;
import nl.weerthuis.allocation.fit.Rule;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Word;

/** Proposes a dwelling for a case. What the rules forbid is not proposed; against a norm only with a reason. */
@ApplicationScoped
class ProposeDwelling {

    private final ProposalRepository proposals;
    private final CaseFiles cases;
    private final FitCheck fitCheck;
    private final Clock clock;

    ProposeDwelling(ProposalRepository proposals, CaseFiles cases, FitCheck fitCheck, Clock clock) {
        this.proposals = proposals;
        this.cases = cases;
        this.fitCheck = fitCheck;
        this.clock = clock;
    }

    /** One reason for every rule that is overruled by it. */
    record Override(Set<Rule> rules, String reason) {}

    record Command(UUID caseId, UUID dwellingId, Optional<Override> override) {}

    @Transactional
    Proposal handle(Command command) {
        var person = cases.requireVisible(command.caseId());
        requireOpen(person);
        cases.requireGoingOn(person.id());
        var judged = fitCheck.check(person, command.dwellingId());
        requireFit(judged.fit());
        var overruled = command.override().map(Override::rules).orElse(Set.of());
        requireReason(judged.fit(), overruled);
        var judgement = new Proposal.Judgement(
                command.dwellingId(),
                judged.fit().warnings(),
                overruled,
                command.override().map(Override::reason).orElse(null),
                fitCheck.ruleSet(person),
                judged.rent().orElse(null));
        var proposal = new Proposal(UUID.randomUUID(), proposals.seal(person.id()), judgement, LocalDate.now(clock));
        proposals.persistAndFlush(proposal);
        cases.shown(person, "propose-dwelling");
        return proposal;
    }

    static void requireOpen(KnownCase person) {
        if (!person.open()) {
            throw Problem.conflict("case-closed");
        }
    }

    /** Names every rule that says no. */
    static void requireFit(Fit fit) {
        if (fit instanceof Fit.DoesNotFit no) {
            throw Problem.conflict("dwelling-does-not-fit", words(no.objections()));
        }
    }

    /** Names every warning that takes a reason and has none. */
    static void requireReason(Fit fit, Set<Rule> overruled) {
        var open = fit.warnings().stream()
                .filter(warning -> warning.code().takesReason() && !overruled.contains(warning.code()))
                .toList();
        if (!open.isEmpty()) {
            throw Problem.conflict("override-reason-needed", words(open));
        }
    }

    private static List<Word> words(List<Remark> remarks) {
        return remarks.stream().map(remark -> new Word(remark.code().name())).toList();
    }
}
