package nl.weerthuis.allocation.conflict;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Keeps who is listed as having a conflict with a case. Before the others, so that nothing is done that it forbids. */
@ApplicationScoped
@Priority(200)
class CaseflowConsumer implements EventConsumer {

    private final ConflictRepository conflicts;

    CaseflowConsumer(ConflictRepository conflicts) {
        this.conflicts = conflicts;
    }

    /** With a subject the person, without it the organisation. */
    record Conflict(UUID caseId, UUID organisationId, String subject) {}

    @Override
    public Set<String> channels() {
        return Set.of("caseflow");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.conflict-listed.v1" -> conflicts.list(event.as(Conflict.class));
            case "nl.weerthuis.conflict-lifted.v1" -> conflicts.lift(event.as(Conflict.class));
            default -> {} // Nothing else lists a conflict.
        }
    }
}
