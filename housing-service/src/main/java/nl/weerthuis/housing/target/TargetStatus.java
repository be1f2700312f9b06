package nl.weerthuis.housing.target;

/** How firm the number is. */
public enum TargetStatus {
    /** Nobody can say yet; that too is an answer. */
    UNKNOWN,
    PROVISIONAL,
    ESTABLISHED
}
