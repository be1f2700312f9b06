package nl.weerthuis.allocation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.rows.Duty;

/** Who is kept away from which case, as caseflow states it. */
@ApplicationScoped
public class Conflicts {

    private final ConflictRepository conflicts;
    private final Duty duty;

    Conflicts(ConflictRepository conflicts, Duty duty) {
        this.conflicts = conflicts;
        this.duty = duty;
    }

    /** Cases that this person must take for not existing. */
    public Set<UUID> casesOf(String subject, UUID organisation) {
        return conflicts.casesOf(subject, organisation);
    }

    /** Organisations that are kept away from the case as a whole; only the service itself knows all of them. */
    public Set<UUID> organisationsOf(UUID caseId) {
        return duty.call(() -> conflicts.organisationsOf(caseId));
    }
}
