package nl.weerthuis.caseflow.precondition;

import java.util.EnumSet;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.CaseState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must be arranged before somebody can be housed, and the step that waits for it (domain notes, 3.5). */
@Schema(description = "Precondition (Dutch: randvoorwaarde)")
public enum PreconditionCode {
    INCOME(Step.CONTRACT, EvidenceKind.INCOME_STATEMENT, EvidenceKind.BENEFIT_DECISION),
    DEBT(Step.CONTRACT, EvidenceKind.DEBT_ARRANGEMENT),
    SUPPORT(Step.OFFER),
    DAY_ACTIVITY(Step.NONE, EvidenceKind.ACTIVITY_AGREEMENT),
    IDENTITY(Step.CONTRACT, EvidenceKind.IDENTITY_DOCUMENT),
    RESIDENCE(Step.ADMISSION, EvidenceKind.RESIDENCE_DOCUMENT, EvidenceKind.IDENTITY_DOCUMENT),
    REGISTRATION(Step.OFFER, EvidenceKind.SEEKER_REGISTRATION),
    TENANCY_HISTORY(Step.OFFER, EvidenceKind.LANDLORD_STATEMENT),
    CONSENT(Step.ADMISSION),
    SUPPORT_PLAN(Step.CONTRACT, EvidenceKind.SUPPORT_PLAN, EvidenceKind.SIGNED_FORM);

    /** The steps that preconditions block. */
    public enum Step {
        ADMISSION,
        OFFER,
        CONTRACT,
        NONE;

        /** Whether a case in this state still has to take the step. What comes after is past asking. */
        public boolean isAheadOf(CaseState state) {
            return switch (state) {
                case EXPECTED, READY, DRAFT, SUBMITTED, INCOMPLETE, COMPLETE, ON_AGENDA, DEFERRED, REJECTED, REFERRED ->
                    this != NONE;
                case ADMITTED, ADMITTED_WITH_CONDITIONS, SEARCHING, MATCHED -> this == OFFER || this == CONTRACT;
                case OFFERED, ACCEPTED -> this == CONTRACT;
                case CONTRACTED,
                        HOUSED,
                        AFTERCARE,
                        CLOSED_SUCCEEDED,
                        CLOSED_RELAPSED,
                        CLOSED_EVICTED,
                        CLOSED_LEFT,
                        WITHDRAWN -> false;
            };
        }
    }

    private final Step blocks;
    private final Set<EvidenceKind> evidence;

    PreconditionCode(Step blocks, EvidenceKind... evidence) {
        this.blocks = blocks;
        this.evidence = Set.of(evidence);
    }

    public Step blocks() {
        return blocks;
    }

    /** What shows that it is met, any of these; none where another fact of the case shows it. */
    Set<EvidenceKind> evidence() {
        return evidence;
    }

    static Set<PreconditionCode> before(Step step) {
        var codes = EnumSet.allOf(PreconditionCode.class);
        codes.removeIf(code -> code.blocks != step);
        return codes;
    }
}
