package nl.weerthuis.caseflow.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Begun;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;

/** A nomination that is being written, encrypted under the key of the client that it will be of. */
@Entity
class Draft {

    private static final String PLACE = "draft.content";

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID clientId;
    private UUID expectationId;
    private UUID providerId;
    private String region;
    private byte[] content;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    private UUID caseId;
    private String openedBy;
    private Instant openedAt;
    private Instant changedAt;

    Draft() {}

    /** @param expectation what it goes on from, or null */
    Draft(UUID clientId, UUID expectation, UUID providerId, String region, String openedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.clientId = clientId;
        this.expectationId = expectation;
        this.providerId = providerId;
        this.region = region;
        this.openedBy = openedBy;
        this.openedAt = now;
        this.changedAt = now;
        this.state = DraftState.OPEN;
    }

    void write(String text, SubjectKey key, Instant now) {
        become(DraftState.OPEN);
        content = key.encrypt(PLACE, text);
        changedAt = now;
    }

    void submitted(UUID asCase, Instant now) {
        become(DraftState.SUBMITTED);
        caseId = asCase;
        content = null;
        changedAt = now;
    }

    void discard(Instant now) {
        become(DraftState.DISCARDED);
        content = null;
        changedAt = now;
    }

    /** As long as it may become a nomination. */
    void requireOpen() {
        require(DraftState.SUBMITTED);
    }

    private void become(DraftState next) {
        require(next);
        state = next;
    }

    private void require(DraftState next) {
        if (!state.next().contains(next)) {
            throw Problem.conflict("draft-state", state.name(), next.name(), List.copyOf(state.next()));
        }
    }

    /** As no expectation was open: the case takes the id of the draft. */
    Begun begun() {
        return new Begun(id, clientId, CaseState.DRAFT, true);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID clientId() {
        return clientId;
    }

    /** Null if there was none. */
    UUID expectationId() {
        return expectationId;
    }

    String region() {
        return region;
    }

    DraftState state() {
        return state;
    }

    UUID caseId() {
        return caseId;
    }

    String openedBy() {
        return openedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Null once it is not open any more. */
    String text(SubjectKey key) {
        return key == null ? null : key.decrypt(PLACE, content);
    }
}
