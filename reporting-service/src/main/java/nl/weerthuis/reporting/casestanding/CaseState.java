package nl.weerthuis.reporting.casestanding;

/** Where a case can stand, as the whole suite names it; a case before its nomination states nothing here. */
enum CaseState {
    EXPECTED,
    READY,
    DRAFT,
    SUBMITTED,
    INCOMPLETE,
    COMPLETE,
    ON_AGENDA,
    ADMITTED,
    ADMITTED_WITH_CONDITIONS,
    DEFERRED,
    REJECTED,
    REFERRED,
    SEARCHING,
    MATCHED,
    OFFERED,
    ACCEPTED,
    CONTRACTED,
    HOUSED,
    AFTERCARE,
    CLOSED_SUCCEEDED,
    CLOSED_RELAPSED,
    CLOSED_EVICTED,
    CLOSED_LEFT,
    WITHDRAWN
}
