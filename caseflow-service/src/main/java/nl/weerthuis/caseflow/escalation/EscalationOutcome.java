package nl.weerthuis.caseflow.escalation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an escalation: by a person, or because nothing was left to decide. */
@Schema(description = "What came of an escalation (Dutch: uitkomst van de opschaling)")
enum EscalationOutcome {
    SOLVED,
    AGREEMENT_MADE,
    EXCEPTION_MADE,
    ACCEPTED_AS_IS,
    PASSED_ON_OUTSIDE,
    STEP_TAKEN,
    CASE_ENDED;

    /** Follows from the case itself, so that nobody says it. */
    boolean isByItself() {
        return this == STEP_TAKEN || this == CASE_ENDED;
    }
}
