package nl.weerthuis.caseflow.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;

/** A case on its way up the ladder until somebody answers; the case itself goes on meanwhile. */
@Entity
class CaseEscalation {

    /** Who takes a case to the ladder, and why. */
    record Cause(EscalationReason reason, UUID termId, String byKind) {}

    private static final String EXPLANATION = "case_escalation.explanation";
    private static final String ANSWER = "case_escalation.answer";

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;
    private String region;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private EscalationReason reason;

    private byte[] explanation;
    // Of the step that was late; null if a person escalated the case.
    private UUID termId;
    private String raisedByKind;
    private LocalDate raisedOn;
    private LocalDate levelSince;
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private EscalationOutcome outcome;

    private byte[] answer;
    private LocalDate resolvedOn;

    CaseEscalation() {}

    CaseEscalation(UUID caseId, String region, Cause cause, Level level, LocalDate on) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.region = region;
        this.level = level;
        this.reason = cause.reason();
        this.termId = cause.termId();
        this.raisedByKind = cause.byKind();
        this.raisedOn = on;
        this.levelSince = on;
    }

    void answerBy(LocalDate day) {
        answerBy = day;
    }

    void explain(String text, SubjectKey key) {
        explanation = key.encrypt(EXPLANATION, text);
    }

    /** @param to the level above, as whoever asks for it saw it: of two who ask at once the second climbs no further */
    void climb(Level to, LocalDate on, LocalDate by) {
        requireOpen();
        if (level.isTop()) {
            throw Problem.conflict("escalation-at-the-top");
        }
        if (!level.next().contains(to)) {
            throw Problem.conflict("escalation-not-next", level.name(), List.copyOf(level.next()));
        }
        level = to;
        levelSince = on;
        answerBy = by;
    }

    void resolve(EscalationOutcome given, LocalDate on) {
        requireOpen();
        outcome = given;
        resolvedOn = on;
    }

    void because(String text, SubjectKey key) {
        answer = key.encrypt(ANSWER, text);
    }

    void erase() {
        explanation = null;
        answer = null;
    }

    private void requireOpen() {
        if (resolvedOn != null) {
            throw Problem.conflict("escalation-resolved-before", resolvedOn);
        }
    }

    boolean isOpen() {
        return resolvedOn == null;
    }

    /** Whether the next level is due: nobody answered in time, and there is one. */
    boolean isDue(LocalDate today) {
        return isOpen() && today.isAfter(answerBy) && !level.isTop();
    }

    boolean isAboutStep() {
        return termId != null;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String region() {
        return region;
    }

    Level level() {
        return level;
    }

    EscalationReason reason() {
        return reason;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    /** @param key null once the client was erased, and in lists: then the words are left out */
    EscalationView view(SubjectKey key, LocalDate today) {
        return new EscalationView(
                id,
                caseId,
                level,
                reason,
                key == null ? null : key.decrypt(EXPLANATION, explanation),
                raisedByKind,
                raisedOn,
                levelSince,
                answerBy,
                isOpen() && today.isAfter(answerBy),
                outcome,
                key == null ? null : key.decrypt(ANSWER, answer),
                resolvedOn);
    }
}
