package nl.weerthuis.reporting.rebuild;

/** Where a rebuild stands. */
enum RebuildStatus {
    REQUESTED,
    RUNNING,
    /** It has taken the live model's place. */
    SWAPPED,
    /** It is not what the live model is, so the live one stayed. */
    DIFFERS,
    /** The topics no longer hold all that the live model is made of: publish again first. */
    BEHIND,
    FAILED
}
