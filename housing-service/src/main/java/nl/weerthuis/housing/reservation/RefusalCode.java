package nl.weerthuis.housing.reservation;

/** Why a dwelling could not be held for an offer. A normal outcome, not an error. */
enum RefusalCode {
    ALREADY_RESERVED,
    NOT_VACANT,
    UNKNOWN_DWELLING,
    TOO_LATE
}
