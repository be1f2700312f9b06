package nl.weerthuis.caseflow.substitution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.problem.Problem;

/** Arranges who does somebody's work at the caller's organisation; whoever finds a colleague ill may do it. */
@ApplicationScoped
class ArrangeSubstitution {

    record Command(String absentee, String substitute, LocalDate from, LocalDate until) {}

    private final SubstitutionRepository substitutions;
    private final CaseAccess access;
    private final Clock clock;

    ArrangeSubstitution(SubstitutionRepository substitutions, CaseAccess access, Clock clock) {
        this.substitutions = substitutions;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    SubstitutionView handle(Command command) {
        var own = access.organisation();
        substitutions.open(own, command.absentee()).ifPresent(this::end);
        substitutions.flush();
        var arranged = new Substitution(command, own, clock.instant(), access.subject());
        substitutions.persist(arranged);
        return arranged.view();
    }

    /** One at a time: whoever wants another ends the first; one that is over does not stand in the way. */
    private void end(Substitution before) {
        var today = LocalDate.now(clock);
        if (!before.isOver(today)) {
            throw Problem.conflict("substitution-known");
        }
        before.end(today);
    }
}
