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
    private LocalDate changedOn;
    private String changedBy;

    Precondition() {}

    Precondition(UUID caseId, PreconditionCode code) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.code = code;
    }

    void assess(Assessment assessment, SubjectKey key, LocalDate on, String by) {
        status = assessment.status();
        ownerKind = assessment.ownerKind();
        dueOn = assessment.dueOn();
        reason = key.encrypt(PLACE, assessment.reason());
        become(assessment.status(), on, by);
    }

    void become(PreconditionStatus following, LocalDate on, String by) {
        status = following;
        changedOn = on;
        changedBy = by;
    }

    /** @param key null once the client was erased: then the reason is gone */
    PreconditionView view(SubjectKey key) {
        var words = key == null ? null : key.decrypt(PLACE, reason);
        return new PreconditionView(code, status, code.blocks(), ownerKind, dueOn, words, changedOn);
    }

    void erase() {
        reason = null;
        changedBy = "erased";
    }

    PreconditionCode code() {
        return code;
    }

    boolean isSettled() {
        return status.isSettled();
    }
}
