package nl.weerthuis.caseflow.casefile;

/**
 * A case has come to another state, or has just begun; told to other features in the same transaction.
 *
 * @param from null for a new case
 * @param to as it stands now
 */
public record CaseMoved(CaseState from, CaseSheet to) {}
