package nl.weerthuis.caseflow.protection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** One person asks that a case be protected no more, and another decides. */
@Entity
class ProtectionLowering {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private LoweringReason reasonCode;

    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private LoweringState state;

    private String decidedBy;
    private Instant decidedAt;

    ProtectionLowering() {}

    ProtectionLowering(UUID caseId, LoweringReason reason, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.reasonCode = reason;
        this.requestedAt = at;
        this.requestedBy = by;
        this.state = LoweringState.REQUESTED;
    }

    void decide(LoweringState outcome, Instant at, String by) {
        if (!state.next().contains(outcome)) {
            throw Problem.conflict("protection-lowering-decided", state.name(), List.copyOf(state.next()));
        }
        if (by.equals(requestedBy)) {
            throw Problem.conflict("second-person-required");
        }
        state = outcome;
        decidedAt = at;
        decidedBy = by;
    }

    LoweringView view() {
        return new LoweringView(id, version, caseId, reasonCode, state, requestedAt, requestedBy, decidedAt, decidedBy);
    }
}
