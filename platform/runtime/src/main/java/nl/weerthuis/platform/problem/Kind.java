package nl.weerthuis.platform.problem;

/** The ways in which a request can be declined. What each becomes on the wire is for the edge to say. */
public enum Kind {
    INVALID,
    FORBIDDEN,
    UNKNOWN,
    CONFLICT,
    STALE,
    VERSION_REQUIRED,
    TOO_LARGE
}
