package nl.weerthuis.allocation.offer;

/** Why an offer does not go on, other than by the client's answer. */
enum WithdrawalCode {
    CASE_WITHDRAWN,
    CASE_CLOSED,
    CONSENT_WITHDRAWN,
    ADMISSION_REVOKED,
    NO_ANSWER_FROM_HOUSING,
    RESERVATION_RELEASED,
    TENANCY_ENDED,
    CIRCUMSTANCES_CHANGED,
    MISTAKE,
    OTHER
}
