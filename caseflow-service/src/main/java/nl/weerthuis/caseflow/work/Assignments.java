package nl.weerthuis.caseflow.work;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.WorkOf;

/** Who does which case at the caller's organisation, for lists. */
@ApplicationScoped
public class Assignments {

    private final AssignmentRepository assignments;
    private final CaseAccess access;
    private final Clock clock;

    Assignments(AssignmentRepository assignments, CaseAccess access, Clock clock) {
        this.assignments = assignments;
        this.access = access;
        this.clock = clock;
    }

    /** @param assignee a person, {@code me}, {@code none}, or null if it is not asked */
    public WorkOf asked(String assignee) {
        if (assignee == null) {
            return null;
        }
        return switch (assignee) {
            case "me" -> new WorkOf(access.organisation(), meAndMyAbsentees());
            case "none" -> new WorkOf(access.organisation(), Set.of());
            default -> new WorkOf(access.organisation(), Set.of(assignee));
        };
    }

    private Set<String> meAndMyAbsentees() {
        var people =
                new HashSet<>(assignments.replacedBy(access.subject(), access.organisation(), LocalDate.now(clock)));
        people.add(access.subject());
        return people;
    }

    /** By case; a case that nobody does is not in it. */
    public Map<UUID, String> assignees(Collection<UUID> cases) {
        return cases.isEmpty()
                ? Map.of()
                : assignments.open(cases, access.organisation()).stream()
                        .collect(toMap(Assignment::caseId, Assignment::assignee));
    }
}
