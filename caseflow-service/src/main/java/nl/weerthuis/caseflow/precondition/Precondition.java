package nl.weerthuis.caseflow.precondition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.platform.crypto.SubjectKey;

/** One thing to arrange for one case. A precondition nobody spoke of has no row: it is open. */
@Entity
class Precondition {

    private static final String PLACE = "precondition.reason";

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private PreconditionCode code;

    @Enumerated(EnumType.STRING)
    private PreconditionStatus status;

    @Enumerated(EnumType.STRING)
    private OrganisationKind ownerKind;

    private LocalDate dueOn;
    private byte[] reason;

    @Enumerated(EnumType.STRING)
    private EvidenceKind evidenceKind;

    private LocalDate evidenceOn;
    private LocalDate evidenceUntil;
    // By the limit of the day of the assessment: a later limit concerns later evidence.
    private LocalDate freshUntil;
    private LocalDate changedOn;
    private String changedBy;

    Precondition() {}

    Precondition(UUID caseId, PreconditionCode code) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.code = code;
    }

    void assess(Assessment assessment, LocalDate fresh, SubjectKey key, LocalDate on, String by) {
        ownerKind = assessment.ownerKind();
        dueOn = assessment.dueOn();
        reason = key.encrypt(PLACE, assessment.reason());
        restOn(assessment.evidence(), fresh);
        become(assessment.status(), on, by);
    }

    private void restOn(Evidence evidence, LocalDate fresh) {
        evidenceKind = evidence == null ? null : evidence.kind();
        evidenceOn = evidence == null ? null : evidence.on();
        evidenceUntil = evidence == null ? null : evidence.validUntil();
        freshUntil = fresh;
    }

    /** By another fact, which needs no evidence beside it. */
    void meet(LocalDate on, String by) {
        restOn(null, null);
        become(PreconditionStatus.MET, on, by);
    }

    /** @return whether it changed: what was waived stays so */
    boolean unsettle(LocalDate on) {
        if (status != PreconditionStatus.MET && status != PreconditionStatus.OPEN) {
            return false;
        }
        become(PreconditionStatus.IN_PROGRESS, on, "caseflow");
        return true;
    }

    void become(PreconditionStatus following, LocalDate on, String by) {
        status = following;
        changedOn = on;
        changedBy = by;
    }

    /** @param key null once the client was erased: then the reason is gone */
    PreconditionView view(SubjectKey key) {
        var words = key == null ? null : key.decrypt(PLACE, reason);
        var evidence = evidenceKind == null ? null : new Evidence(evidenceKind, evidenceOn, evidenceUntil);
        var waivedBy = status == PreconditionStatus.WAIVED ? changedBy : null;
        return new PreconditionView(
                code, status, code.blocks(), ownerKind, dueOn, words, changedOn, evidence, freshUntil, waivedBy);
    }

    void erase() {
        reason = null;
        changedBy = "erased";
    }

    PreconditionCode code() {
        return code;
    }

    UUID caseId() {
        return caseId;
    }

    boolean isSettled() {
        return status.isSettled();
    }

    /** Evidence that grew old answers nothing any more. */
    boolean isSettledOn(LocalDate today) {
        return view(null).isSettledOn(today);
    }
}
