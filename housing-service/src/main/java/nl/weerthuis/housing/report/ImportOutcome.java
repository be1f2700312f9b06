package nl.weerthuis.housing.report;

/** What became of one record of a delivery. */
public enum ImportOutcome {
    ACCEPTED,
    UNCHANGED,
    REJECTED,
    /** Older than what is known; it was looked at and changed nothing. */
    STALE
}
