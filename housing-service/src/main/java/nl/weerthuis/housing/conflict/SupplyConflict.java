package nl.weerthuis.housing.conflict;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** A dwelling that is held here and that its corporation's own system says to be gone: a task for a person. */
@Entity
class SupplyConflict {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID dwellingId;
    private UUID holdId;
    private UUID corporationId;
    private String region;

    @Enumerated(EnumType.STRING)
    private ConflictCause cause;

    @Enumerated(EnumType.STRING)
    private ConflictState state;

    private Instant statedAt;
    private Instant raisedAt;
    private String resolvedBy;
    private Instant resolvedAt;

    protected SupplyConflict() {}

    void resolve(ConflictState how, String person, Instant now) {
        if (!state.next().contains(how)) {
            throw Problem.conflict("supply-conflict-resolved", state.name());
        }
        state = how;
        resolvedBy = person;
        resolvedAt = now;
    }

    UUID dwellingId() {
        return dwellingId;
    }

    UUID holdId() {
        return holdId;
    }

    ConflictCause cause() {
        return cause;
    }

    Instant statedAt() {
        return statedAt;
    }

    SupplyConflictView view() {
        return new SupplyConflictView(
                id, version, dwellingId, holdId, corporationId, cause, state, statedAt, raisedAt, resolvedAt);
    }
}
