package nl.weerthuis.caseflow.work;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Who does a case at one of its organisations, for a time. It gives nobody access. */
@Entity
class Assignment {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID organisationId;
    private String assignee;

    @Enumerated(EnumType.STRING)
    private AssignmentReason reason;

    private Instant assignedAt;
    private String assignedBy;
    private Instant endedAt;

    Assignment() {}

    Assignment(UUID caseId, UUID organisationId, AssignCases.Command command, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.organisationId = organisationId;
        this.assignee = command.assignee();
        this.reason = command.reason();
        this.assignedAt = at;
        this.assignedBy = by;
    }

    boolean isOf(String somebody) {
        return assignee.equals(somebody);
    }

    void end(Instant at) {
        endedAt = at;
    }

    UUID caseId() {
        return caseId;
    }

    String assignee() {
        return assignee;
    }

    AssignmentView view() {
        return new AssignmentView(assignee, reason, assignedAt, assignedBy, endedAt);
    }
}
