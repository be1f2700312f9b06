package nl.weerthuis.allocation.event;

/** How an offer ended that did not lead to a home. */
public enum OfferOutcome {
    REFUSED,
    EXPIRED,
    NOT_PROCEEDED,
    WITHDRAWN_BY_LANDLORD,
    CANDIDATE_REJECTED,
    LAPSED
}
