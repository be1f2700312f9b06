package nl.weerthuis.allocation.withdrawal;

/** Why access ends before its token does. */
enum ReasonCode {
    LEFT_ORGANISATION,
    CHANGED_ROLE,
    MISUSE_SUSPECTED,
    CREDENTIALS_LOST,
    OTHER
}
