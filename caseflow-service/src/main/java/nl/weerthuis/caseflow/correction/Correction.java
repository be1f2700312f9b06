package nl.weerthuis.caseflow.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;

/** What a client asked to have corrected, and the answer: with a reason, before a day. */
@Entity
@Table(name = "correction_request")
class Correction {

    private static final String WISH = "correction_request.wish";
    private static final String REASON = "correction_request.reason";

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private CorrectionSubject concerns;

    private byte[] wish;
    private LocalDate receivedOn;
    private LocalDate answerBy;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    private byte[] reason;
    private LocalDate decidedOn;
    private String decidedBy;

    Correction() {}

    Correction(UUID caseId, CorrectionSubject concerns, LocalDate receivedOn, LocalDate answerBy, String recordedBy) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.concerns = concerns;
        this.receivedOn = receivedOn;
        this.answerBy = answerBy;
        this.recordedBy = recordedBy;
        this.state = CorrectionState.RECEIVED;
    }

    void wish(String text, SubjectKey key) {
        wish = key.encrypt(WISH, text);
    }

    void decide(CorrectionState outcome, LocalDate on, String by) {
        if (!state.next().contains(outcome)) {
            throw Problem.conflict("correction-decided", state.name());
        }
        state = outcome;
        decidedOn = on;
        decidedBy = by;
    }

    void because(String text, SubjectKey key) {
        reason = key.encrypt(REASON, text);
    }

    void erase() {
        wish = null;
        reason = null;
    }

    UUID caseId() {
        return caseId;
    }

    /** @param key null once the client was erased: then wish and reason are gone */
    CorrectionView view(SubjectKey key, LocalDate today) {
        return new CorrectionView(
                id,
                concerns,
                key == null ? null : key.decrypt(WISH, wish),
                receivedOn,
                answerBy,
                state,
                state == CorrectionState.RECEIVED && answerBy.isBefore(today),
                key == null ? null : key.decrypt(REASON, reason),
                decidedOn);
    }
}
