package nl.weerthuis.housing.reservation;

/** Why a corporation rejects a candidate; codes only, no explanation of a person's circumstances. */
public enum RejectionCode {
    INCOME,
    HOUSEHOLD_SIZE,
    TENANCY_HISTORY,
    SUPPORT,
    DOCUMENTS,
    NO_SHOW,
    OTHER
}
