package nl.weerthuis.caseflow.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Cases;

/** Divides cases over the people of the caller's organisation; what cannot be found is left and said. */
@ApplicationScoped
class AssignCases {

    /** @param assignee null: nobody any more */
    record Command(List<UUID> cases, String assignee, AssignmentReason reason) {}

    private final Cases cases;
    private final AssignmentRepository assignments;
    private final CaseAccess access;
    private final Clock clock;

    AssignCases(Cases cases, AssignmentRepository assignments, CaseAccess access, Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    List<AssignmentOutcome> handle(Command command) {
        var visible = cases.visible(command.cases());
        var outcomes = new ArrayList<AssignmentOutcome>();
        // In one order, so that two who divide the same cases wait for each other once.
        for (var id : new TreeSet<>(command.cases())) {
            outcomes.add(
                    visible.contains(id) ? assign(id, command) : AssignmentOutcome.of(id, AssignmentResult.NOT_FOUND));
        }
        return outcomes;
    }

    private AssignmentOutcome assign(UUID caseId, Command command) {
        var own = access.organisation();
        var before = assignments.open(caseId, own);
        var same = before.map(each -> each.isOf(command.assignee())).orElse(command.assignee() == null);
        if (same) {
            return AssignmentOutcome.of(caseId, AssignmentResult.UNCHANGED);
        }
        before.ifPresent(each -> each.end(clock.instant()));
        assignments.flush();
        if (command.assignee() != null) {
            assignments.persist(new Assignment(caseId, own, command, clock.instant(), access.subject()));
        }
        return AssignmentOutcome.of(caseId, AssignmentResult.ASSIGNED);
    }
}
