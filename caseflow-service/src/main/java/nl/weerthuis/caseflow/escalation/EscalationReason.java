package nl.weerthuis.caseflow.escalation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case goes up the ladder; worded so that it tells nothing of health or justice. */
@Schema(description = "Why a case is escalated (Dutch: reden van opschaling)")
enum EscalationReason {
    STEP_OVERDUE,
    NO_FITTING_DWELLING,
    PRECONDITION_STUCK,
    SUPPORT_NOT_ARRANGED,
    ORIGIN_DISPUTED,
    OFFER_REFUSED,
    PARTIES_DISAGREE,
    OTHER
}
